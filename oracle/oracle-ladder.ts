import { midnightAfter } from './oracle-calendar.ts';
import type { OracleCalendar } from './oracle-calendar.ts';
import { morningInstant } from './oracle-morning.ts';
import type { OraclePolicy, OracleRungRule, Run } from './oracle-model.ts';

/** A rung of a ladder on its day. */
interface Rung {
  name: string;
  repeat: number;
  day: string;
  tells: string[];
  /** The level to which it really escalates: a request's never does. */
  escalation: 0 | 1 | 2;
  /** Whether the ladder lets it escalate: such rungs wait for the decision on an extension. */
  escalates: boolean;
}

export interface Planned extends Rung {
  attempt: number;
  instant: number;
}

/** The one rung of the plan's end: it belongs to no morning. */
export function planEndOf(day: string): Rung {
  return { name: 'plan-end', repeat: 0, day, tells: [], escalation: 0, escalates: false };
}

/** The ladder of one run as a whole: its days, its minutes, whom it tells. */
export class RunLadder {
  private readonly run: Run;
  private readonly subject: string;
  private readonly calendar: OracleCalendar;
  private readonly policy: OraclePolicy;
  private readonly rules: readonly OracleRungRule[];

  constructor(run: Run, subject: string, calendar: OracleCalendar, policy: OraclePolicy) {
    this.run = run;
    this.subject = subject;
    this.calendar = calendar;
    this.policy = policy;
    this.rules = rulesFor(run.clock, policy);
  }

  /** Every rung in order of its instant; an endless one as far as the start of the run has passed, and one more. */
  series(): Planned[] {
    const { base, clock } = this.run;
    if (clock === 'plan-end') return [{ ...planEndOf(base), attempt: 0, instant: midnightAfter(base) }];
    return this.rules
      .flatMap((rule) => this.everyTime(rule))
      .sort((a, b) => a.instant - b.instant || this.position(a) - this.position(b));
  }

  /** The same rung as the rules of now have it; one that they have no more stays as it was. */
  asOfNow(rung: Planned): Planned {
    const rule = this.rules.find((candidate) => candidate.rung === rung.name);
    if (rule === undefined) return rung;
    const { tells, escalation, escalates } = this.planned(rule, rung.repeat, rung.day);
    return { ...rung, tells, escalation, escalates };
  }

  /** Names of the rungs that come again and again. */
  endless(): string[] {
    return this.rules.filter(({ repeatEvery }) => repeatEvery !== undefined).map(({ rung }) => rung);
  }

  /** The same rung, on its minute of another day. */
  onDay(rung: Planned, day: string): Planned {
    return { ...rung, day, instant: this.instant(rung.name, rung.repeat, day) };
  }

  /** Where a rung stands in the ladder; its repetitions come after it, one after the other. */
  position({ name, repeat }: Pick<Rung, 'name' | 'repeat'>): number {
    return this.rules.findIndex(({ rung }) => rung === name) * 1_000_000 + repeat;
  }

  /** A later repetition of a rung; null where it has none, or where the calendar ends before it. */
  repetition({ name }: Pick<Rung, 'name'>, repeat: number): Planned | null {
    const rule = this.rules.find(({ rung }) => rung === name);
    if (rule?.repeatEvery === undefined) return null;
    const day = this.calendar.afterIfKnown(this.run.base, rule.workingDays + repeat * rule.repeatEvery);
    return day === null ? null : this.planned(rule, repeat, day);
  }

  /** The same rung on a later day. */
  movedTo(rung: Planned, day: string): Planned {
    return { ...rung, attempt: rung.attempt + 1, day, instant: this.instant(rung.name, rung.repeat, day) };
  }

  private everyTime(rule: OracleRungRule): Planned[] {
    let last: Planned | null = this.planned(rule, 0, this.dayOf(rule.workingDays));
    const times: Planned[] = [];
    while (last) {
      times.push(last);
      if (last.instant > this.run.startedAt) break;
      last = this.repetition(last, last.repeat + 1);
    }
    return times;
  }

  private dayOf(n: number): string {
    const { base } = this.run;
    if (n === 0) return this.calendar.onOrBefore(base);
    return n < 0 ? this.calendar.before(base, -n) : this.calendar.after(base, n);
  }

  private planned(rule: OracleRungRule, repeat: number, day: string): Planned {
    const level = rule.escalation ?? 0;
    return {
      name: rule.rung,
      repeat,
      day,
      tells: this.toldBy(rule),
      escalation: this.run.treatment === 'requested' ? 0 : level,
      escalates: level > 0,
      attempt: 0,
      instant: this.instant(rule.rung, repeat, day),
    };
  }

  private instant(name: string, repeat: number, day: string): number {
    const drawn = `${this.subject}/${this.run.clock}/${name}/${repeat}`;
    return morningInstant(drawn, day, this.policy.morning);
  }

  /** Requests tell the responsible alone; over the standing agency's own work there is the leader and nobody between. */
  private toldBy({ tells }: OracleRungRule): string[] {
    const { clock, own, treatment } = this.run;
    if (treatment === 'requested' && clock !== 'confirm') return ['responsible'];
    const above = (who: string) => (own && who.startsWith('standing-') ? 'leader' : who);
    return [...new Set(tells.map(above))];
  }
}

export function rulesFor(clock: Run['clock'], policy: OraclePolicy): readonly OracleRungRule[] {
  if (clock === 'receipt') return policy.receipt;
  if (clock === 'confirm') return policy.confirm;
  return clock === 'plan-end' ? [] : policy.due;
}
