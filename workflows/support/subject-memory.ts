import type { Instant } from '../../domain/calendar/local-date.ts';
import type { EventActor, NumberedEvent } from '../../domain/obligation/recorded-event.ts';

/** Events that fit one recording: a batch stays below 16 KiB of payload with the largest events there are. */
const LARGEST_BATCH = 20;

/** Where a run begins: state and numbers, all of it recorded. */
export interface MemoryStart<S> {
  readonly state: S;
  readonly lastSeq: number;
  readonly lastHumanSeq: number;
}

/**
 * What the workflow of a subject knows of it: the state with the numbers of its events, and how far both are recorded.
 * Nothing here awaits, so that a decision and what it changes are one step.
 */
export class SubjectMemory<S, E> {
  private current: S;
  private seq: number;
  private humanSeq: number;
  private seqRecorded: number;
  /** State and version as far as they are recorded: what orders are taken back to. */
  private recorded: { state: S; humanSeq: number };
  private pending: NumberedEvent<E>[] = [];
  private timesTakenBack = 0;
  private readonly evolve: (state: S, event: E, at: Instant) => S;

  /** @param evolve the state after an event, as the domain has it */
  constructor(evolve: (state: S, event: E, at: Instant) => S, start: MemoryStart<S>) {
    this.evolve = evolve;
    this.current = start.state;
    this.seq = start.lastSeq;
    this.seqRecorded = start.lastSeq;
    this.humanSeq = start.lastHumanSeq;
    this.recorded = { state: start.state, humanSeq: start.lastHumanSeq };
  }

  get state(): S {
    return this.current;
  }

  /** Number of the last event. */
  get lastSeq(): number {
    return this.seq;
  }

  /** Number of the last event of a person: the version that people see. */
  get lastHumanSeq(): number {
    return this.humanSeq;
  }

  /** Number of the last event that is recorded. */
  get recordedSeq(): number {
    return this.seqRecorded;
  }

  get hasPending(): boolean {
    return this.pending.length > 0;
  }

  /** How often orders were taken back. */
  get takenBack(): number {
    return this.timesTakenBack;
  }

  /** Whether something unrecorded comes from nobody's order: no handler waits for it that could decide it again. */
  get hasPendingOfNobody(): boolean {
    return this.pending.some(({ actor, key }) => actor === null && key === null);
  }

  /** Takes in the events of a person's order, whose version they make. */
  appendOrder(events: readonly E[], at: Instant, actor: EventActor, key: string): void {
    this.append(events, at, actor, key);
    this.humanSeq = this.seq;
  }

  /** Numbers the events, evolves a copy of the state, then assigns. */
  append(events: readonly E[], at: Instant, actor: EventActor | null, key: string | null): void {
    const numbered = events.map((event, index): NumberedEvent<E> => ({
      seq: this.seq + 1 + index,
      at,
      actor,
      key: index === 0 ? key : null,
      event,
    }));
    this.current = this.fold(this.current, numbered);
    this.seq += numbered.length;
    this.pending = [...this.pending, ...numbered];
  }

  /** The first of what is not recorded yet, as much as one recording takes. */
  nextBatch(): NumberedEvent<E>[] {
    return this.pending.slice(0, LARGEST_BATCH);
  }

  /** A batch is recorded. */
  confirm(batch: readonly NumberedEvent<E>[]): void {
    this.seqRecorded += batch.length;
    this.pending = this.pending.slice(batch.length);
    const state = this.hasPending ? this.fold(this.recorded.state, batch) : this.current;
    const humanSeq = batch.findLast(({ actor }) => actor !== null)?.seq ?? this.recorded.humanSeq;
    this.recorded = { state, humanSeq };
  }

  /** Undoes what is not recorded, and takes in the firings that were recorded instead. */
  takeBack(fired: readonly NumberedEvent<unknown>[], lastSeq: number): void {
    this.pending = [];
    this.humanSeq = this.recorded.humanSeq;
    this.current = this.recorded.state;
    this.foldIn(fired, lastSeq);
    this.timesTakenBack += 1;
  }

  /** Takes in firings, which the recording transaction decided and numbered. */
  foldIn(fired: readonly NumberedEvent<unknown>[], lastSeq: number): void {
    this.current = this.fold(this.current, fired);
    this.seq = lastSeq;
    this.seqRecorded = lastSeq;
    this.recorded = { ...this.recorded, state: this.current };
  }

  private fold(state: S, events: readonly NumberedEvent<unknown>[]): S {
    return events.reduce((current, { event, at }) => this.evolve(current, event as E, at), state);
  }
}
