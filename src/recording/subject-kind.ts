import type { EntityTarget } from 'typeorm';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { DutyState } from '../../domain/obligation/duty.ts';
import type { Escalations } from '../../domain/obligation/escalation.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';

/** What the recording knows of a subject's state, whatever its kind. */
export type SubjectState = DutyState & { status: string };

/** What a read model shows besides the state. */
export interface ReadModelMeta {
  lastHumanSeq: number;
  /** Plan time of the last event. */
  at: Instant;
}

/** What stands in lists without coming from an event; written when the subject is inserted. */
export interface Listing {
  title: string;
}

/** A kind of subject as the recording handles it; everything else is the same for all kinds. */
export interface SubjectKindDefinition {
  kind: SubjectKind;
  /** Folds one event; pure domain code. */
  evolve(state: SubjectState | null, event: unknown, at: Instant): SubjectState;
  /** The entity of its read model. */
  readModel: EntityTarget<object>;
  /** The row of its read model. */
  project(state: SubjectState, meta: ReadModelMeta, listing: Listing): object;
}

/** The highest level of the escalations that are not closed; 0 where none is. */
export function openEscalationLevel(escalations: Escalations): 0 | 1 | 2 {
  const levels = Object.values(escalations)
    .filter((escalation) => escalation.status !== 'closed')
    .map((escalation) => escalation.level);
  return levels.includes(2) ? 2 : levels.includes(1) ? 1 : 0;
}

/** A nullable instant as a column holds it. */
export function dateOf(instant: Instant | null | undefined): Date | null {
  return instant === null || instant === undefined ? null : new Date(instant);
}
