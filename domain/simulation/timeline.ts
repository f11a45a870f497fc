import { dayEndingAt, localDateOf } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { Clock } from '../obligation/clock.ts';
import type { RungReached } from '../obligation/firing.ts';
import type { SubjectKind } from '../obligation/recorded-event.ts';
import type { RoundEvent } from '../report/round.ts';
import type { SimulatedEntry } from './simulated-subject.ts';
import type { SimulationRun } from './simulation.ts';

/** One thing that happened on one day to one agency, as often as it did. */
export interface Happening {
  readonly date: LocalDate;
  readonly agencyId: string;
  /** A type of event of tasks and reports; `rung-reached` for a firing, then with clock and rung. */
  readonly type: string;
  readonly clock: Clock | null;
  readonly rung: string | null;
  readonly escalation: 0 | 1 | 2;
  readonly kind: SubjectKind;
  /** The refs of what it happened to, each with its occurrence or period. */
  readonly of: readonly { readonly ref: string; readonly turn: string }[];
}

/** Something that happened to a round of reports. */
export interface RoundHappening {
  readonly date: LocalDate;
  readonly dutyRef: string;
  readonly periodKey: string;
  readonly type: RoundEvent['type'];
  readonly checkpoint: string | null;
}

/** A row of the ledger with whose it is and where it belongs. */
export interface PlacedEntry extends SimulatedEntry {
  readonly subjectKind: SubjectKind;
  readonly agencyId: string;
  readonly ref: string;
  readonly turn: string;
}

/** What happened to the agencies named (to all where none is), day by day; what is alike on one day stands together. */
export function timelineOf(run: SimulationRun, agencyIds: ReadonlySet<string> | null): Happening[] {
  const happenings = new Map<string, { at: Instant; happening: Happening; of: Happening['of'][number][] }>();
  for (const { state, place, rules, events } of [...run.tasks, ...run.reports]) {
    const { agencyId } = state.chain;
    if (agencyIds !== null && !agencyIds.has(agencyId)) continue;
    for (const { at, event } of events as readonly { at: Instant; event: { type: string } }[]) {
      const what = whatOf(event);
      if (what === null) continue;
      const date = what.type === 'plan-ended' ? dayEndingAt(at) : localDateOf(at);
      const key = [date, agencyId, rules.kind, ...Object.values(what)].join('|');
      const known = happenings.get(key);
      if (known) known.of.push(place);
      else {
        const of = [place];
        happenings.set(key, { at, of, happening: { date, agencyId, ...what, kind: rules.kind, of } });
      }
    }
  }
  return [...happenings.values()].sort((a, b) => a.at - b.at).map(({ happening }) => happening);
}

/** What happened to the rounds, in the order of time. */
export function roundTimeline({ rounds }: SimulationRun): RoundHappening[] {
  return rounds
    .flatMap(({ state, events, duty }) =>
      events
        .filter(({ event }) => event.type !== 'round-scheduled')
        .map(({ at, event }) => ({
          at,
          happening: {
            date: localDateOf(at),
            dutyRef: duty.ref,
            periodKey: state.schedule.periodKey,
            type: event.type,
            checkpoint: event.type === 'checkpoint-reached' ? event.checkpoint : null,
          },
        })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ happening }) => happening);
}

/** The whole ledger of a run, by its planned instants. */
export function entriesOf({ tasks, reports }: SimulationRun): PlacedEntry[] {
  return [...tasks, ...reports]
    .flatMap(({ ledger, state, place, rules }) =>
      [...ledger.values()].map((entry) => ({
        ...entry,
        subjectKind: rules.kind,
        agencyId: state.chain.agencyId,
        ...place,
      })),
    )
    .sort((a, b) => a.at - b.at || (a.subjectId < b.subjectId ? -1 : a.subjectId > b.subjectId ? 1 : 0));
}

/** A firing that neither tells nor ends anything is no happening: the plan's end is shown as `plan-ended`. */
function whatOf(event: { type: string }): Pick<Happening, 'type' | 'clock' | 'rung' | 'escalation'> | null {
  if (event.type !== 'rung-reached') return { type: event.type, clock: null, rung: null, escalation: 0 };
  const { clock, fired, escalation } = event as RungReached;
  if (fired === null) return null;
  if (clock === 'plan-end') return { type: 'plan-ended', clock: null, rung: null, escalation: 0 };
  return { type: event.type, clock, rung: fired.rung, escalation: escalation ?? 0 };
}
