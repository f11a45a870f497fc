import { isDeepStrictEqual } from 'node:util';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import { decideTask } from '../../domain/task/task.decide.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { TaskCommand, TaskEvent, TaskState } from '../../domain/task/task.ts';
import type { Contended } from './contention.ts';
import { stepsOf, type ToldStep, type ToldSubject } from './told-memory.ts';

/** What is wrong with an order's answer, in words; null: the order of the accepted ones explains it. */
export type Objection = string | null;

/** A moment of the task: its state, and the last event of a person. */
interface Moment {
  seq: number;
  state: TaskState;
  humanSeq: number;
}

/**
 * Replays the accepted orders in the order of their numbers and holds every answer against it: an accepted order must bring
 * about its events from the state before them, and a refused one must be refused by some state between its call and its
 * answer.
 */
export class ContentionVerdict {
  private readonly steps: readonly ToldStep[];
  private readonly moments: readonly Moment[];
  private readonly subject: ToldSubject;
  private readonly calendar: CalendarSlice;

  constructor(subject: ToldSubject, calendar: CalendarSlice) {
    this.subject = subject;
    this.calendar = calendar;
    this.steps = stepsOf(subject);
    let humanSeq = 1;
    this.moments = this.steps.map(({ event, state }) => {
      if (event.accountId !== null) humanSeq = event.seq;
      return { seq: event.seq, state: state as unknown as TaskState, humanSeq };
    });
  }

  objectionTo(order: Contended): Objection {
    const found = this.steps.filter(({ event }) => event.key === order.key);
    if (order.status >= 500) return `${order.type}: ${order.status} ${order.answer.code}`;
    if (order.status >= 300) {
      if (found.length > 0) return `${order.type}: refused (${order.answer.code}) and yet recorded`;
      return this.isRefusable(order) ? null : `${order.type}: no state refuses it with ${order.answer.code}`;
    }
    if (found.length !== 1) return `${order.type}: acknowledged, and ${found.length} times recorded`;
    return this.explains(order, found[0]!.event.seq);
  }

  /** The events of the accepted order follow from the state before them, and its answer from those events. */
  private explains(order: Contended, first: number): Objection {
    const last = order.answer.version ?? 0;
    const stored = this.steps.filter(({ event: { seq } }) => seq >= first && seq <= last);
    const before = this.momentAt(first - 1);
    const what = `${order.type} as event ${first}`;
    if (this.momentAt(last).state.status !== order.answer.status) return `${what}: another status`;
    if (order.expectedVersion !== null && order.expectedVersion !== before.humanSeq)
      return `${what}: expected ${order.expectedVersion} on ${before.humanSeq}`;
    const { at, data } = stored[0]!.event;
    try {
      const events = decideTask(
        before.state,
        commandOf(order, data as TaskEvent),
        this.context(order, at, data),
      );
      const plain: unknown = JSON.parse(JSON.stringify(events));
      return isDeepStrictEqual(
        plain,
        stored.map(({ event }) => event.data),
      )
        ? null
        : `${what}: other events`;
    } catch (error) {
      return `${what}: ${error instanceof DomainError ? error.code : String(error)}`;
    }
  }

  /** States that the workflow may have been in while the order was on its way. */
  private isRefusable(order: Contended): boolean {
    const decidedBy = this.steps.filter(({ event }) => event.at <= order.answeredAt).length;
    const window = this.moments.slice(order.before - 1, Math.max(decidedBy, order.before));
    // Looked for first, by what is recorded then; judged by the workflow later, by what it knows.
    if (order.answer.code === 'not-found') return window.some(({ state }) => !isSeenBy(state, order));
    return window.some((moment) => this.refusalAt(moment, order) === order.answer.code);
  }

  private refusalAt({ state, humanSeq }: Moment, order: Contended): string | null {
    if (order.expectedVersion !== null && order.expectedVersion !== humanSeq) return 'version-stale';
    if (order.expectedVersion === null && TASK_TRANSITIONS[order.type].needsVersion)
      return 'version-required';
    try {
      decideTask(state, commandOf(order, null), this.context(order, order.answeredAt, null));
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  private context(order: Contended, now: number, data: unknown) {
    const actor: Actor = order.by;
    // Kept from the first attempt, which only the recorded submission tells.
    const event = data as TaskEvent | null;
    const sentAt = event?.type === 'submitted' ? event.submission.sentAt : now;
    return {
      subjectId: this.subject.id,
      policy: DEFAULT_POLICY,
      calendar: this.calendar,
      now,
      actor,
      sentAt,
      planClosed: false,
    };
  }

  private momentAt(seq: number): Moment {
    return this.moments[seq - 1]!;
  }
}

function isSeenBy({ chain }: TaskState, { by }: Contended): boolean {
  return [chain.agencyId, chain.standingAgencyId, chain.issuerId].includes(by.agencyId);
}

/** The order as the domain takes it; what the API added to it stands in its event. */
function commandOf({ type, fields }: Contended, event: TaskEvent | null): TaskCommand {
  if (type === 'submit') {
    const submission = event?.type === 'submitted' ? event.submission : { contentId: '', contentHash: '' };
    return { type, contentId: submission.contentId, contentHash: submission.contentHash };
  }
  if (type === 'reassign') {
    const treatment = event?.type === 'reassigned' ? event.treatment : 'followed';
    return { type, ...fields, treatment } as TaskCommand;
  }
  return { type, ...fields } as TaskCommand;
}
