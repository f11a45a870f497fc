import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { DomainError } from '../../domain/errors.ts';
import { nextInstant } from '../../domain/obligation/clocks.ts';
import type { ClocksState } from '../../domain/obligation/clock.ts';
import type { NumberedEvent, PlanClock } from '../../domain/obligation/recorded-event.ts';
import { RECORDING_CONFLICT } from '../../activities/contracts/recording.activities.ts';
import type { RecordAnswer } from '../../activities/contracts/recording.activities.ts';
import type { CommandAnswer, CommandEnvelope, SubjectInput } from '../contracts/subject.contract.ts';
import {
  CLOCK_MOVED_SIGNAL,
  COMMAND_UPDATE,
  ORDERS_PER_RUN,
  PLAN_CLOSED_SIGNAL,
} from '../contracts/subject.contract.ts';
import type { SubjectStanding } from '../contracts/standing.contract.ts';
import { STANDING_QUERY } from '../contracts/standing.contract.ts';
import { AnsweredOrders } from './answered-orders.ts';
import { record } from './recording-calls.ts';
import { PlanTime } from './plan-time.ts';
import type { SubjectBehaviour } from './subject-behaviour.ts';
import { asRefusal, conflictTypeOf } from './refusal.ts';

/** Events that fit one recording: a batch stays below 16 KiB of payload with the largest events there are. */
const LARGEST_BATCH = 20;

/** How long to wait when the installation's clock has not reached an instant that the history's clock has. */
const NOT_YET_PAUSE = '1 second';

/**
 * One subject (task, report) as a durable writer and clock. Invariants:
 *
 * 1. The state changes in two places only: where a command was decided (`accept`), and where firings that the recording
 *    transaction decided are folded in (`fire`). Neither awaits between deciding and assigning.
 * 2. Events get their numbers without gaps. While firings are being decided (they take the next numbers in PostgreSQL)
 *    commands wait; while commands are unrecorded nothing fires.
 * 3. Whoever ordered something is answered after its events are recorded, never before.
 * 4. A firing may be recorded by a workflow task that was lost afterwards. Whoever gives an order first then learns of it
 *    from the recording: the orders not recorded are taken back, the firings folded in, and the orders decided again.
 * 5. After a conflict of recording nothing is decided, fired or carried on: the rebuild ends this run and starts another
 *    from what PostgreSQL holds.
 */
export class SubjectLoop<S extends { status: string; clocks: ClocksState }, C extends { type: string }, E> {
  private readonly behaviour: SubjectBehaviour<S, C, E>;
  private readonly input: SubjectInput<S>;
  private readonly time: PlanTime;
  private state: S;
  private lastSeq: number;
  private lastHumanSeq: number;
  private recordedSeq: number;
  /** State and version as far as they are recorded: what orders are taken back to. */
  private recorded: { state: S; humanSeq: number };
  /** How often orders were taken back. */
  private takenBack = 0;
  private pending: NumberedEvent<E>[] = [];
  private readonly answered: AnsweredOrders;
  private firing = false;
  private halted: string | null = null;
  private planClosed: boolean;
  private orders = 0;

  /** Restores the state first; handlers are registered only afterwards, since buffered updates run at once. */
  constructor(behaviour: SubjectBehaviour<S, C, E>, input: SubjectInput<S>) {
    this.behaviour = behaviour;
    this.input = input;
    this.state = input.state;
    this.lastSeq = input.lastSeq;
    this.recordedSeq = input.lastSeq;
    this.lastHumanSeq = input.lastHumanSeq;
    this.recorded = { state: input.state, humanSeq: input.lastHumanSeq };
    this.answered = new AnsweredOrders(input.answered);
    this.planClosed = input.planClosed === true;
    this.time = new PlanTime(input.clock);
  }

  /** Registers Update, Signals and Query. To be called before the first await. */
  listen(): void {
    setHandler(
      defineUpdate<CommandAnswer, [CommandEnvelope<C>]>(COMMAND_UPDATE),
      (envelope: CommandEnvelope<C>) => this.handle(envelope),
      { validator: (envelope: CommandEnvelope<C>) => this.validate(envelope) },
    );
    setHandler(defineSignal<[PlanClock]>(CLOCK_MOVED_SIGNAL), (clock: PlanClock) => this.time.learn(clock));
    setHandler(defineSignal(PLAN_CLOSED_SIGNAL), () => {
      this.planClosed = true;
    });
    setHandler(defineQuery<SubjectStanding, [number]>(STANDING_QUERY), (seq: number) => this.standing(seq));
  }

  /** Runs until the subject has ended, or returns the input of the next run when the history has grown long. */
  async run(): Promise<SubjectInput<S> | 'ended'> {
    for (;;) {
      if (this.halted !== null) await condition(() => false);
      else if (this.pending.length > 0) await this.flush();
      // Before what is due: a clock that is long behind is asked again every second, which must not fill one history.
      else if (this.mayLeave() && this.isLong() && !this.hasEnded()) return this.carried();
      else if (this.isDue()) await this.fire();
      else if (this.mayLeave() && this.hasEnded()) return 'ended';
      else await this.sleep();
    }
  }

  private standing(afterSeq: number): SubjectStanding {
    return {
      generation: this.input.generation,
      lastSeq: this.lastSeq,
      recordedSeq: this.recordedSeq,
      status: this.state.status,
      nextAt: nextInstant(this.state.clocks),
      halted: this.halted,
      clock: this.time.current(),
      answeredBeyond: this.answered.beyond(afterSeq),
    };
  }

  private validate(envelope: CommandEnvelope<C>): void {
    this.refuseHalted();
    if (this.answered.find(envelope)) return;
    this.decide(envelope);
  }

  private async handle(envelope: CommandEnvelope<C>): Promise<CommandAnswer> {
    this.orders += 1;
    if (envelope.clock) this.time.learn(envelope.clock);
    for (;;) {
      while (this.firing) await condition(() => !this.firing);
      this.refuseHalted();
      const { takenBack } = this;
      const answer = this.answered.find(envelope) ?? this.accept(envelope);
      const isTakenBack = () => this.takenBack !== takenBack;
      await condition(() => isTakenBack() || this.recordedSeq >= answer.version || this.halted !== null);
      if (isTakenBack()) continue;
      if (this.recordedSeq < answer.version) this.refuseHalted();
      return answer;
    }
  }

  private refuseHalted(): void {
    if (this.halted !== null) throw asRefusal(new DomainError('recording-halted', { reason: this.halted }));
  }

  /** Decides again (others may have passed the validator), evolves a copy, then assigns. Awaits nothing. */
  private accept(envelope: CommandEnvelope<C>): CommandAnswer {
    const at = this.time.now();
    const events = this.decide(envelope);
    const numbered = events.map((event, index): NumberedEvent<E> => ({
      seq: this.lastSeq + 1 + index,
      at,
      actor: { accountId: envelope.actor.accountId, agencyId: envelope.actor.agencyId },
      key: index === 0 ? envelope.key : null,
      event,
    }));
    const state = events.reduce((current, event) => this.behaviour.evolve(current, event, at), this.state);
    const version = this.lastSeq + numbered.length;
    const answer: CommandAnswer = { subjectId: this.input.subjectId, version, status: state.status, at };
    this.state = state;
    this.lastSeq = version;
    this.lastHumanSeq = version;
    this.pending = [...this.pending, ...numbered];
    this.answered.remember(envelope, answer);
    return answer;
  }

  private decide(envelope: CommandEnvelope<C>): E[] {
    try {
      this.checkVersion(envelope);
      return this.behaviour.decide(this.state, envelope.command, {
        subjectId: this.input.subjectId,
        policy: this.input.policy,
        calendar: this.input.calendar,
        now: this.time.nowBy(envelope.clock),
        actor: envelope.actor,
        sentAt: envelope.sentAt,
        planClosed: this.planClosed,
      });
    } catch (error) {
      throw asRefusal(error);
    }
  }

  private checkVersion(envelope: CommandEnvelope<C>): void {
    if (envelope.expectedVersion === null) {
      if (!this.behaviour.needsVersion(envelope.command)) return;
      throw new DomainError('version-required', { command: envelope.command.type });
    }
    if (envelope.expectedVersion !== this.lastHumanSeq) {
      throw new DomainError('version-stale', {
        expected: envelope.expectedVersion,
        current: this.lastHumanSeq,
      });
    }
  }

  private async flush(): Promise<void> {
    const events = this.pending.slice(0, LARGEST_BATCH);
    const answer = await this.record(events, false);
    if (answer === null) return;
    if (answer.behind) return this.takeBack(answer);
    this.recordedSeq += events.length;
    this.pending = this.pending.slice(events.length);
    const state = this.pending.length === 0 ? this.state : this.fold(this.recorded.state, events);
    this.recorded = { state, humanSeq: this.recordedSeq };
  }

  /** What was decided without knowing of firings that are recorded is undone; its handlers decide again. */
  private takeBack({ fired, lastSeq }: RecordAnswer): void {
    this.answered.forgetAfter(this.recordedSeq);
    this.pending = [];
    this.lastHumanSeq = this.recorded.humanSeq;
    this.state = this.recorded.state;
    this.foldIn(fired, lastSeq);
    this.takenBack += 1;
  }

  private foldIn(fired: RecordAnswer['fired'], lastSeq: number): void {
    this.state = this.fold(this.state, fired);
    this.lastSeq = lastSeq;
    this.recordedSeq = lastSeq;
    this.recorded = { ...this.recorded, state: this.state };
  }

  private fold(state: S, events: readonly NumberedEvent<unknown>[]): S {
    return events.reduce((current, { event, at }) => this.behaviour.evolve(current, event as E, at), state);
  }

  /** The transaction decides what the reached rungs do; its events are folded in, or nothing was due yet. */
  private async fire(): Promise<void> {
    this.firing = true;
    const answer = await this.record([], true);
    if (answer !== null) this.foldIn(answer.fired, answer.lastSeq);
    this.firing = false;
    // "Not yet": the installation's clock is behind ours by moments; ask again after a while, not at once.
    if (answer?.fired.length === 0 && this.isDue())
      await condition(() => this.pending.length > 0, NOT_YET_PAUSE);
  }

  private async record(events: NumberedEvent<E>[], fire: boolean): Promise<RecordAnswer | null> {
    try {
      const { subjectId, kind, generation } = this.input;
      const afterSeq = this.recordedSeq;
      const answer = await record(
        { subjectId, kind, generation, afterSeq, events, fire },
        this.input.firesAtOnce === true,
      );
      this.time.learn(answer.clock);
      return answer;
    } catch (error) {
      if (conflictTypeOf(error) !== RECORDING_CONFLICT) throw error;
      log.error('recording stopped: what PostgreSQL holds differs', { subjectId: this.input.subjectId });
      this.halted = RECORDING_CONFLICT;
      return null;
    }
  }

  private isDue(): boolean {
    const next = nextInstant(this.state.clocks);
    return next !== null && next <= this.time.now();
  }

  private async sleep(): Promise<void> {
    this.time.arm(nextInstant(this.state.clocks));
    const version = this.time.current().version;
    const next = nextInstant(this.state.clocks);
    await condition(
      () =>
        this.pending.length > 0 ||
        this.halted !== null ||
        this.time.current().version !== version ||
        (next !== null && !this.time.isArmed()) ||
        (this.mayLeave() && (this.hasEnded() || this.isLong())),
    );
  }

  private hasEnded(): boolean {
    if (this.behaviour.isEnded(this.state)) return true;
    return this.planClosed && nextInstant(this.state.clocks) === null;
  }

  private isLong(): boolean {
    const { ordersPerRun = ORDERS_PER_RUN } = this.input;
    return workflowInfo().continueAsNewSuggested || this.orders >= ordersPerRun;
  }

  private mayLeave(): boolean {
    return this.pending.length === 0 && !this.firing && allHandlersFinished();
  }

  /** Input of the next run. Nothing is pending and no handler runs, so nothing is lost between the runs. */
  private carried(): SubjectInput<S> {
    this.time.disarm();
    return {
      ...this.input,
      state: this.state,
      lastSeq: this.lastSeq,
      lastHumanSeq: this.lastHumanSeq,
      answered: this.answered.carried(),
      clock: this.time.current(),
      planClosed: this.planClosed,
      firesAtOnce: true,
    };
  }
}
