import type { LocalDate } from '../calendar/local-date.ts';
import { isRecurring } from '../deadline/deadline-spec.ts';
import type { SeriesContext } from '../deadline/period-series.ts';
import { resolveDeadline } from '../deadline/resolve-deadline.ts';
import type { DueDate } from '../obligation/clock.ts';
import { eventDue, firstOccurrence, nextOccurrence } from './occurrences.ts';
import type { PlanAssignment } from './plan-document.ts';

/** An assignment as far as its words give dates. */
export type DatedWork = Pick<PlanAssignment, 'ref' | 'class' | 'deadline' | 'recurrence'>;

/** What the dates of a running plan's tasks are read with. */
export interface DueMakings {
  readonly series: SeriesContext;
  /** The day on which the tasks reached the agencies. */
  readonly launchedOn: LocalDate;
  /** The days of recorded events, by assignment and occurrence. */
  readonly eventOn: (ref: string, occurrence: number) => LocalDate | null;
}

/**
 * The due date that the plan's words give a task under the settings of now; null where they give none (standing work, what
 * waits for its period or event, a date to be set). The same words that its launch or opening was read from.
 *
 * @throws DomainError those of `resolveDeadline`
 */
export function dueOfTask(work: DatedWork, occurrence: number, makings: DueMakings): DueDate | null {
  const { series, launchedOn, eventOn } = makings;
  if (work.deadline === null) return null;
  const { words, spec } = work.deadline;
  switch (work.class) {
    case 'dated': {
      if (isRecurring(spec)) return null;
      const { calendar, conventions, span } = series;
      const bases = { issuedOn: span.issuedOn, receivedOn: launchedOn };
      return resolveDeadline({ words, spec, conventions, calendar, bases });
    }
    case 'recurring':
      return occurrence === 0 ? null : dueOfTurn(work, occurrence, series);
    case 'on-event': {
      const day = occurrence === 0 ? null : eventOn(work.ref, occurrence);
      return day === null ? null : eventDue(work, day, series);
    }
    case 'standing':
    case 'to-be-set':
      return null;
  }
}

function dueOfTurn(work: DatedWork, occurrence: number, series: SeriesContext): DueDate | null {
  let turn = firstOccurrence(work, series);
  while (turn !== null && turn.occurrence < occurrence) turn = nextOccurrence(work, series, turn);
  return turn?.due ?? null;
}
