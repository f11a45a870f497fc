import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  patched,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import { nextInstant } from '../../domain/obligation/clocks.ts';
import type { ClocksState } from '../../domain/obligation/clock.ts';
import { isReplan } from '../../domain/obligation/replan.ts';
import type { ReplanOrder } from '../../domain/obligation/replan.ts';
import type { NumberedEvent, PlanClock } from '../../domain/obligation/recorded-event.ts';
import { RECORDING_CONFLICT } from '../../activities/contracts/recording.activities.ts';
import type { RecordAnswer } from '../../activities/contracts/recording.activities.ts';
import type { CommandAnswer, CommandEnvelope, SubjectInput } from '../contracts/subject.contract.ts';
import {
  CLOCK_MOVED_SIGNAL,
  COMMAND_UPDATE,
  ORDERS_PER_OLD_RUN,
  ORDERS_PER_RUN,
  PLAN_CLOSED_SIGNAL,
} from '../contracts/subject.contract.ts';
import type { SubjectStanding } from '../contracts/standing.contract.ts';
import { STANDING_QUERY } from '../contracts/standing.contract.ts';
import { AnsweredOrders } from './answered-orders.ts';
import { untilWorthAsking } from './not-yet.ts';
import { record } from './recording-calls.ts';
import { PlanTime } from './plan-time.ts';
import { SettingsInForce } from './settings-in-force.ts';
import { SubjectMemory } from './subject-memory.ts';
import type { SubjectBehaviour } from './subject-behaviour.ts';
import { asRefusal, conflictTypeOf } from './refusal.ts';

/** An order of a person, or the system's own order to re-plan. */
type OrderEnvelope<C> = CommandEnvelope<C | ReplanOrder>;

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
  private readonly settings: SettingsInForce;
  private readonly memory: SubjectMemory<S, E>;
  private readonly answered: AnsweredOrders;
  private firing = false;
  private halted: string | null = null;
  private planClosed: boolean;
  private orders = 0;

  /** Restores the state first; handlers are registered only afterwards, since buffered updates run at once. */
  constructor(behaviour: SubjectBehaviour<S, C, E>, input: SubjectInput<S>) {
    this.behaviour = behaviour;
    this.input = input;
    this.memory = new SubjectMemory<S, E>((state, event, at) => behaviour.evolve(state, event, at), input);
    this.answered = new AnsweredOrders(input.answered);
    this.planClosed = input.planClosed === true;
    this.time = new PlanTime(input.clock);
    this.settings = new SettingsInForce(input);
  }

  /** Registers Update, Signals and Query. To be called before the first await. */
  listen(): void {
    setHandler(
      defineUpdate<CommandAnswer, [OrderEnvelope<C>]>(COMMAND_UPDATE),
      (envelope: OrderEnvelope<C>) => this.handle(envelope),
      { validator: (envelope: OrderEnvelope<C>) => this.validate(envelope) },
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
      else if (this.memory.hasPending) await this.flush();
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
      lastSeq: this.memory.lastSeq,
      recordedSeq: this.memory.recordedSeq,
      status: this.memory.state.status,
      nextAt: nextInstant(this.memory.state.clocks),
      halted: this.halted,
      clock: this.time.current(),
      answeredBeyond: this.answered.beyond(afterSeq),
    };
  }

  private validate(envelope: OrderEnvelope<C>): void {
    this.refuseHalted();
    if (this.answered.find(envelope)) return;
    const { command } = envelope;
    // No marker is written here: nobody replays a validator.
    this.decide(isReplan(command) ? { ...envelope, command: this.settings.newest(command) } : envelope);
  }

  private async handle(envelope: OrderEnvelope<C>): Promise<CommandAnswer> {
    this.orders += 1;
    if (envelope.clock) this.time.learn(envelope.clock);
    this.settings.learn(envelope.calendar);
    for (;;) {
      while (this.firing) await condition(() => !this.firing);
      this.refuseHalted();
      const { takenBack } = this.memory;
      const answer = this.answered.find(envelope) ?? this.accept(envelope);
      const isTakenBack = () => this.memory.takenBack !== takenBack;
      await condition(
        () => isTakenBack() || this.memory.recordedSeq >= answer.version || this.halted !== null,
      );
      if (isTakenBack()) continue;
      if (this.memory.recordedSeq < answer.version) this.refuseHalted();
      return answer;
    }
  }

  private refuseHalted(): void {
    if (this.halted !== null) throw asRefusal(new DomainError('recording-halted', { reason: this.halted }));
  }

  /** Decides again (others may have passed the validator), evolves a copy, then assigns. Awaits nothing. */
  private accept(given: OrderEnvelope<C>): CommandAnswer {
    const envelope = this.withNewest(given);
    const at = this.time.now();
    const events = this.decide(envelope);
    const { command, actor, key } = envelope;
    if (isReplan(command)) {
      this.memory.append(events, at, null, key);
      this.settings.adopt(command, this.memory.lastSeq);
    } else {
      this.memory.appendOrder(events, at, { accountId: actor.accountId, agencyId: actor.agencyId }, key);
    }
    const { lastSeq, state } = this.memory;
    const { subjectId } = this.input;
    const answer: CommandAnswer = { subjectId, version: lastSeq, status: state.status, at };
    this.answered.remember(envelope, answer);
    return answer;
  }

  /** An order to re-plan never brings older settings back. */
  private withNewest(envelope: OrderEnvelope<C>): OrderEnvelope<C> {
    const { command } = envelope;
    if (!isReplan(command) || !this.settings.overtakes(command)) return envelope;
    // Runs of before took over whatever an order carried, and recorded what moved by it: they must replay.
    return patched('newer-settings-stay')
      ? { ...envelope, command: this.settings.newest(command) }
      : envelope;
  }

  private decide(envelope: OrderEnvelope<C>): E[] {
    const { command } = envelope;
    try {
      if (isReplan(command)) return this.replan(command, this.time.nowBy(envelope.clock));
      this.checkVersion(envelope, command);
      return this.behaviour.decide(this.memory.state, command, {
        subjectId: this.input.subjectId,
        ...this.settings.with(envelope.calendar),
        now: this.time.nowBy(envelope.clock),
        actor: envelope.actor,
        sentAt: envelope.sentAt,
        planClosed: this.planClosed,
      });
    } catch (error) {
      throw asRefusal(error);
    }
  }

  private replan(order: ReplanOrder, now: Instant): E[] {
    if (this.planClosed) return [];
    const { policy } = this.settings.current();
    return this.behaviour.replan(this.memory.state, order, { subjectId: this.input.subjectId, now, policy });
  }

  /** Orders that were on their way while the calendar changed were decided by the older one: what they started moves. */
  private catchUp(calendar: CalendarSlice): void {
    const order = {
      type: 'replan',
      changeId: null,
      why: 'calendar',
      ...this.settings.with(calendar),
    } as const;
    this.settings.learn(calendar);
    const now = this.time.now();
    try {
      this.memory.append(this.replan(order, now), now, null, null);
    } catch (error) {
      // Thrown on, it would fail this workflow task for ever. What cannot be planned stays as planned.
      if (!(error instanceof DomainError)) throw error;
      const { subjectId } = this.input;
      log.error('not planned by the calendar in force', {
        subjectId,
        code: error.code,
        calendar: calendar.v,
      });
    }
  }

  private checkVersion(envelope: OrderEnvelope<C>, command: C): void {
    if (envelope.expectedVersion === null) {
      if (!this.behaviour.needsVersion(command)) return;
      throw new DomainError('version-required', { command: command.type });
    }
    if (envelope.expectedVersion !== this.memory.lastHumanSeq) {
      throw new DomainError('version-stale', {
        expected: envelope.expectedVersion,
        current: this.memory.lastHumanSeq,
      });
    }
  }

  private async flush(): Promise<void> {
    const batch = this.memory.nextBatch();
    const answer = await this.record(batch, false);
    if (answer === null) return;
    if (answer.behind) return this.takeBack(answer);
    this.memory.confirm(batch);
    if (answer.calendar) this.catchUp(answer.calendar);
  }

  /** What was decided without knowing of firings that are recorded is undone; its handlers decide again. */
  private takeBack({ fired, lastSeq }: RecordAnswer): void {
    const { recordedSeq, hasPendingOfNobody } = this.memory;
    this.answered.forgetAfter(recordedSeq);
    this.settings.takeBack(recordedSeq);
    this.memory.takeBack(fired, lastSeq);
    if (hasPendingOfNobody) this.catchUp(this.settings.current().calendar);
  }

  /** The transaction decides what the reached rungs do; its events are folded in, or nothing was due yet. */
  private async fire(): Promise<void> {
    this.firing = true;
    const answer = await this.record([], true);
    if (answer !== null) this.memory.foldIn(answer.fired, answer.lastSeq);
    this.firing = false;
    const next = nextInstant(this.memory.state.clocks);
    if (answer?.fired.length !== 0 || next === null || !this.isDue()) return;
    const { now, clock } = answer;
    await untilWorthAsking(
      { next, now },
      () => this.memory.hasPending,
      () => this.time.current().version > clock.version,
    );
  }

  private async record(events: NumberedEvent<E>[], fire: boolean): Promise<RecordAnswer | null> {
    try {
      const { subjectId, kind, generation } = this.input;
      const afterSeq = this.memory.recordedSeq;
      const answer = await record(
        { subjectId, kind, generation, afterSeq, events, fire, settings: this.settings.versions() },
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
    const next = nextInstant(this.memory.state.clocks);
    return next !== null && next <= this.time.now();
  }

  private async sleep(): Promise<void> {
    this.time.arm(nextInstant(this.memory.state.clocks));
    const version = this.time.current().version;
    const next = nextInstant(this.memory.state.clocks);
    await condition(
      () =>
        this.memory.hasPending ||
        this.halted !== null ||
        this.time.current().version !== version ||
        (next !== null && !this.time.isArmed()) ||
        (this.mayLeave() && (this.hasEnded() || this.isLong())),
    );
  }

  private hasEnded(): boolean {
    if (this.behaviour.isEnded(this.memory.state)) return true;
    return this.planClosed && nextInstant(this.memory.state.clocks) === null;
  }

  private isLong(): boolean {
    const { ordersPerRun = ORDERS_PER_OLD_RUN } = this.input;
    return workflowInfo().continueAsNewSuggested || this.orders >= ordersPerRun;
  }

  private mayLeave(): boolean {
    return !this.memory.hasPending && !this.firing && allHandlersFinished();
  }

  /** Input of the next run. Nothing is pending and no handler runs, so nothing is lost between the runs. */
  private carried(): SubjectInput<S> {
    this.time.disarm();
    return {
      ...this.input,
      ...this.settings.current(),
      state: this.memory.state,
      lastSeq: this.memory.lastSeq,
      lastHumanSeq: this.memory.lastHumanSeq,
      answered: this.answered.carried(),
      clock: this.time.current(),
      planClosed: this.planClosed,
      firesAtOnce: true,
      ordersPerRun: this.input.ordersPerRun ?? ORDERS_PER_RUN,
    };
  }
}
