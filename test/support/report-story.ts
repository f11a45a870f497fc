import { instantAt } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import { nextInstant } from '../../domain/obligation/clocks.ts';
import type { RungReached } from '../../domain/obligation/firing.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { decideReport, openReport } from '../../domain/report/report.decide.ts';
import { evolveReport } from '../../domain/report/report.evolve.ts';
import type {
  ReportCommand,
  ReportDefinition,
  ReportEvent,
  ReportState,
} from '../../domain/report/report.ts';
import { realSlice } from './real-calendar.ts';
import { HA_NOI, PHUONG_BA_DINH, SO_NOI_VU } from './tasks.ts';

const calendar = realSlice();

/** `2025-11-03 09:00` in Việt Nam. */
export function at(text: string): Instant {
  const [day = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAt(day, hours * 60 + minutes);
}

/** The duty of a commune of Hà Nội to report on 2025, unless said otherwise. */
export function reportDefinition(changes: Partial<ReportDefinition> = {}): ReportDefinition {
  return {
    reportId: 'report-1',
    roundId: 'round-1',
    planId: 'plan-1',
    kind: 'unit',
    treatment: 'followed',
    chain: { agencyId: PHUONG_BA_DINH, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI },
    periodKey: '2025',
    window: { start: '2024-12-15', cutOff: '2025-12-14' },
    ...changes,
  };
}

/** The consolidation that the standing agency itself owes. */
export const CONSOLIDATION: Partial<ReportDefinition> = {
  kind: 'consolidation',
  chain: { agencyId: SO_NOI_VU, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI },
};

/** A duty to report that is lived through: its clocks fire on the way to each order. */
export class ReportStory {
  readonly events: { at: Instant; event: ReportEvent }[] = [];
  state: ReportState;

  constructor(definition: ReportDefinition, due: DueDate | null, opened: string) {
    const event = openReport(definition, due, this.context(at(opened)));
    this.state = evolveReport(null, event, at(opened));
    this.events.push({ at: at(opened), event });
  }

  /** Gives an order at a time of the day; everything due before has fired. */
  order(when: string, actor: Actor, command: ReportCommand, sent: string = when): ReportState {
    this.passTo(when);
    const context = { ...this.context(at(when)), actor, sentAt: at(sent) };
    for (const event of decideReport(this.state, command, context)) this.record(event, at(when));
    return this.state;
  }

  /** Lets the time pass, with every rung on its instant. */
  passTo(when: string): ReportState {
    for (;;) {
      const next = nextInstant(this.state.clocks);
      if (next === null || next > at(when)) return this.state;
      const { chain, treatment } = this.state;
      for (const event of decideFirings(this.state.clocks, {
        ...this.context(next),
        chain,
        treatment,
        outages: [],
      })) {
        this.record(event, next);
      }
    }
  }

  /** `clock/rung@day` of all that fired, in order. */
  fired(): string[] {
    return this.rungs().flatMap(({ clock, fired }) =>
      fired === null ? [] : [`${clock}/${fired.rung}@${fired.date}`],
    );
  }

  /** The firings of a rung, to see whom it told. */
  rungs(rung?: string): RungReached[] {
    const reached = this.events.flatMap(({ event }) => (event.type === 'rung-reached' ? [event] : []));
    return rung === undefined ? reached : reached.filter(({ fired }) => fired?.rung === rung);
  }

  private record(event: ReportEvent, when: Instant): void {
    this.state = evolveReport(this.state, event, when);
    this.events.push({ at: when, event });
  }

  private context(now: Instant) {
    return { subjectId: 'report-1', policy: DEFAULT_POLICY, calendar, now };
  }
}
