import { MORNING, MORNING_FROM, at, dayAt, midnightAfter } from './oracle-calendar.ts';
import type { OracleCalendar } from './oracle-calendar.ts';
import type { OracleRow, OracleStory, Outage, Run } from './oracle-model.ts';
import { runsOf } from './oracle-runs.ts';

/**
 * The ledger that a task must have, reckoned backwards from the rules about time (docs/clock.md): first which clock ran when, then
 * every run by itself, from its whole series of days. Nothing is shared with `domain/obligation`, which goes forward
 * event by event.
 */
export function expectedLedger(story: OracleStory, calendar: OracleCalendar): OracleRow[] {
  const runs = runsOf(story, calendar);
  endWithThePlan(runs, story.outages);
  return runs.flatMap((run) => new RunLedger(run, story, calendar).rows());
}

/** The plan's end is known beforehand: it stops whatever else still runs then. */
function endWithThePlan(runs: readonly Run[], outages: readonly Outage[]): void {
  const plan = runs.find((run) => run.clock === 'plan-end');
  if (!plan || plan.stopped) return;
  const instant = Math.max(midnightAfter(plan.base), plan.startedAt);
  const end = outages.find(({ from, to }) => from <= instant && instant < to)?.to ?? instant;
  for (const run of runs) if (run !== plan) run.stopped ??= { at: end, reason: 'ended' };
}

interface Rung {
  name: string;
  repeat: number;
  day: string;
  tells: string[];
  escalation: 0 | 1 | 2;
}

interface Planned extends Rung {
  attempt: number;
  instant: number;
}

class RunLedger {
  private readonly done: OracleRow[] = [];
  private open: Planned[] = [];
  private readonly run: Run;
  private readonly story: OracleStory;
  private readonly calendar: OracleCalendar;

  constructor(run: Run, story: OracleStory, calendar: OracleCalendar) {
    this.run = run;
    this.story = story;
    this.calendar = calendar;
  }

  rows(): OracleRow[] {
    this.start();
    const { stopped } = this.run;
    const closes = stopped !== null && stopped.at <= this.story.until;
    // What stops the clock at an instant goes before what would be told at it: nobody is urged to do what has ended.
    const end = closes ? stopped.at - 1 : this.story.until;
    for (let moment = this.nextMoment(); moment <= end; moment = this.nextMoment()) this.pass(moment);
    for (const rung of this.open)
      this.write(rung, closes ? 'closed' : 'planned', closes ? stopped.reason : null);
    return this.done;
  }

  private start(): void {
    const { startedAt, missedBecause } = this.run;
    const all = this.series().map((rung) => ({ ...rung, attempt: 0, instant: this.instantOf(rung.day) }));
    const past = all.filter(({ instant }) => instant <= startedAt);
    const latest = past.pop();
    for (const rung of past) this.write(rung, 'superseded', missedBecause);
    const ahead = all.filter(({ instant }) => instant > startedAt);
    // Of the endless series only its next member is planned, and only once the one before has fired.
    this.open = ahead.filter(({ repeat }) => repeat === 0);
    if (latest) this.open.unshift({ ...latest, instant: startedAt });
  }

  private nextMoment(): number {
    const wakes = this.open.map((rung) => this.wakeOf(rung.instant));
    const waits = this.run.waits.map((wait) => wait.at);
    return Math.min(Infinity, ...wakes, ...waits);
  }

  private pass(moment: number): void {
    const wait = this.run.waits.findIndex((candidate) => candidate.at === moment);
    if (wait >= 0) return this.holdBack(this.run.waits.splice(wait, 1)[0]?.until ?? '');
    const reached = this.open.filter((rung) => this.wakeOf(rung.instant) === moment);
    this.open = this.open.filter((rung) => !reached.includes(rung));
    const outage = this.story.outages.find(({ to }) => to === moment);
    // Several on one morning without an outage have each its own minute; only absence makes one stand for all.
    const latest = outage ? reached.splice(0).reduce((a, b) => this.later(a, b)) : undefined;
    for (const rung of reached) this.fire(rung, moment);
    if (latest && outage) this.late(latest, outage, moment);
  }

  private later(a: Planned, b: Planned): Planned {
    const [first, second] = order(a) <= order(b) ? [a, b] : [b, a];
    this.write(first, 'superseded', 'outage');
    return second;
  }

  private late(rung: Planned, outage: Outage, moment: number): void {
    if (rung.escalation === 0) return this.fire(rung, outage.to);
    this.write(rung, 'superseded', 'outage');
    const day = this.calendar.after(dayAt(moment), 1);
    this.open.push({ ...rung, attempt: rung.attempt + 1, day, instant: this.instantOf(day) });
  }

  private fire(rung: Planned, moment: number): void {
    const exact = this.run.clock === 'plan-end' || moment !== at(rung.day, MORNING);
    this.write(rung, 'fired', null, exact ? moment : null);
    if (rung.name !== 'overdue-3') return;
    for (let repeat = rung.repeat + 1; ; repeat++) {
      const day = this.calendar.after(this.run.base, 7 + 10 * repeat);
      const next = { ...rung, repeat, day, attempt: 0, instant: this.instantOf(day) };
      if (at(day, MORNING_FROM) > moment) return void this.open.push(next);
      this.write(next, 'superseded', 'outage');
    }
  }

  private holdBack(until: string): void {
    for (const rung of this.open.filter(({ escalation, day }) => escalation > 0 && day < until)) {
      this.write(rung, 'superseded', 'date-moved');
      const moved = { ...rung, attempt: rung.attempt + 1, day: until, instant: this.instantOf(until) };
      this.open[this.open.indexOf(rung)] = moved;
    }
  }

  private wakeOf(instant: number): number {
    return this.story.outages.find(({ from, to }) => from <= instant && instant < to)?.to ?? instant;
  }

  private instantOf(day: string): number {
    return this.run.clock === 'plan-end' ? midnightAfter(day) : at(day, MORNING);
  }

  /** Every rung of the run in order of its day; the endless one as far as the start has passed, and one more. */
  private series(): Rung[] {
    const { base, clock } = this.run;
    const after = (n: number) => this.calendar.after(base, n);
    const before = (n: number) => this.calendar.before(base, n);
    if (clock === 'plan-end') return [{ name: 'plan-end', repeat: 0, day: base, tells: [], escalation: 0 }];
    if (clock === 'receipt') {
      return [
        this.rung('receipt-1', after(2), 1, 0),
        this.rung('receipt-2', after(3), 2, 0),
        this.rung('receipt-3', after(5), 3, 0),
      ];
    }
    if (clock === 'confirm') return [3, 5, 10].map((n, index) => this.confirmRung(index + 1, after(n)));
    return [
      ...[10, 5, 2].map((n) => this.rung(`before-${n}`, before(n), 1, 0)),
      this.rung('due', this.calendar.onOrBefore(base), 1, 0),
      this.rung('overdue-1', after(1), 2, 0),
      this.rung('overdue-2', after(3), 3, 1),
      ...this.endless(after),
    ];
  }

  private endless(after: (n: number) => string): Rung[] {
    const rungs: Rung[] = [];
    for (let repeat = 0; ; repeat++) {
      rungs.push(this.rung('overdue-3', after(7 + 10 * repeat), 4, 2, repeat));
      if (this.instantOf(rungs.at(-1)?.day ?? '') > this.run.startedAt) return rungs;
    }
  }

  private rung(name: string, day: string, reach: 1 | 2 | 3 | 4, level: 0 | 1 | 2, repeat = 0): Rung {
    const { own, treatment } = this.run;
    const chain = own
      ? ['responsible', 'head', 'leader']
      : ['responsible', 'head', 'standing-agency', 'leader'];
    if (treatment === 'requested') return { name, repeat, day, tells: ['responsible'], escalation: 0 };
    return { name, repeat, day, tells: chain.slice(0, reach), escalation: level };
  }

  private confirmRung(step: number, day: string): Rung {
    const chain = ['standing-agency', 'standing-head', 'leader'];
    const tells = this.run.own ? ['leader'] : chain.slice(0, step);
    return { name: `confirm-${step}`, repeat: 0, day, tells, escalation: 0 };
  }

  private write(
    rung: Planned,
    status: OracleRow['status'],
    reason: string | null,
    firesAt?: number | null,
  ): void {
    const { clock, version } = this.run;
    const { name, repeat, attempt, day, tells, escalation } = rung;
    const row = { clock, version, rung: name, repeat, attempt, date: day, status, reason, tells, escalation };
    this.done.push(firesAt === undefined ? row : { ...row, firesAt });
  }
}

/** Of rungs missed together the highest of the ladder stands for all, even if an earlier one had been put off past it. */
function order(rung: Planned): string {
  const ladder = ['before-10', 'before-5', 'before-2', 'due', 'overdue-1', 'overdue-2', 'overdue-3'];
  return `${ladder.indexOf(rung.name)} ${String(rung.repeat).padStart(4, '0')} ${rung.name}`;
}
