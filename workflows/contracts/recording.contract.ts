import type { Instant } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { NumberedEvent, PlanClock, SubjectKind } from '../../domain/obligation/recorded-event.ts';

/** Events of one subject in their order, and whether reached rungs are to be decided after them. */
export interface RecordInput {
  subjectId: string;
  kind: SubjectKind;
  generation: number;
  /** The seq after which `events` follow; where `fire` is set, the firings follow the last of `events`. */
  afterSeq: number;
  events: NumberedEvent<unknown>[];
  /** Decide in the transaction what the rungs reached by now do. */
  fire: boolean;
  /** The settings that the workflow decides with; absent in runs from before settings could change. */
  settings?: { calendarVersion: number; policyVersion: number };
}

/** What the transaction did. */
export interface RecordAnswer {
  lastSeq: number;
  /** The `rung-reached` events decided in this transaction; empty where nothing was due yet. */
  fired: NumberedEvent<unknown>[];
  /**
   * Nothing of `events` was recorded, since `fired` stands in its place: firings of a workflow task that was lost. The
   * events are to be decided again after them.
   */
  behind?: boolean;
  clock: PlanClock;
  /** Plan time by the installation's clock, where firing was asked for and nothing was due yet. */
  now?: Instant;
  /** The calendar in force, where the recorded events were decided with an older one. */
  calendar?: CalendarSlice;
}
