import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type {
  Clock,
  ClockChange,
  DueDate,
  NotFiredReason,
  PlannedRung,
  Teller,
} from '../../domain/obligation/clock.ts';
import { nextInstant } from '../../domain/obligation/clocks.ts';
import { decideFirings } from '../../domain/obligation/firing.ts';
import type { Outage, RungReached } from '../../domain/obligation/firing.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { decideReplan } from '../../domain/obligation/replan.ts';
import type { Replanned, ReplanOrder } from '../../domain/obligation/replan.ts';
import { assignTask, decideTask } from '../../domain/task/task.decide.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskCommand, TaskDefinition, TaskEvent, TaskState } from '../../domain/task/task.ts';
import type { Actor } from '../../domain/obligation/actor.ts';

/** A row of the ledger as the events alone tell it. */
export interface LedgerRow extends PlannedRung {
  clock: Clock;
  version: number;
  status: 'planned' | 'fired' | 'superseded' | 'closed';
  reason: NotFiredReason | null;
  tells: Teller[];
  escalation: 0 | 1 | 2;
  firedAt: number | null;
}

/**
 * Runs one task as its workflow does, under a virtual clock: it wakes at every planned instant, late after an outage,
 * and writes the ledger from the events alone.
 */
export class TaskLife {
  readonly rows = new Map<string, LedgerRow>();
  state: TaskState;
  readonly events: { event: TaskEvent; at: number }[] = [];
  private readonly subjectId: string;
  private calendar: CalendarSlice;
  private readonly outages: readonly Outage[];
  private policy: ObligationPolicy;

  constructor(
    definition: TaskDefinition,
    due: DueDate | null,
    launch: { at: number; receivedAt: number | null },
    calendar: CalendarSlice,
    outages: readonly Outage[],
    policy: ObligationPolicy = DEFAULT_POLICY,
  ) {
    this.subjectId = definition.taskId;
    this.calendar = calendar;
    this.outages = outages;
    this.policy = policy;
    const inherited = { receivedAt: launch.receivedAt, officerId: null };
    const event = assignTask(definition, due, this.context(launch.at), inherited);
    this.state = evolveTask(null, event, launch.at);
    this.record(event, launch.at);
    this.fireUntil(launch.at);
  }

  /** Throws what the domain throws; then nothing was changed. */
  order(command: TaskCommand, actor: Actor, at: number): void {
    const events = decideTask(this.state, command, { ...this.context(at), actor, sentAt: at });
    for (const event of events) {
      this.state = evolveTask(this.state, event, at);
      this.record(event, at);
    }
    this.fireUntil(at);
  }

  /** Settings change: what moves is planned anew, and from then on everything goes by them. Returns whether anything moved. */
  replan(changed: Partial<Pick<ReplanOrder, 'calendar' | 'policy' | 'planDue'>>, at: number): boolean {
    const { calendar = this.calendar, policy = this.policy, planDue } = changed;
    const words = planDue === undefined ? {} : { planDue };
    const order: ReplanOrder = {
      type: 'replan',
      changeId: 'change',
      why: 'calendar',
      calendar,
      policy,
      ...words,
    };
    const events = decideReplan(this.state, order, {
      subjectId: this.subjectId,
      now: at,
      policy: this.policy,
    });
    this.calendar = calendar;
    this.policy = policy;
    for (const event of events) {
      this.state = evolveTask(this.state, event, at);
      this.record(event, at);
    }
    this.fireUntil(at);
    return events.length > 0;
  }

  /** What would move if it were planned anew by the settings that it has; what fires right now is left to its firing. */
  unsettled(planDue: DueDate | null, at: number): Replanned[] {
    const next = nextInstant(this.state.clocks);
    if (next !== null && next <= at) return [];
    const { subjectId, calendar, policy } = this;
    const order: ReplanOrder = { type: 'replan', changeId: null, why: 'calendar', calendar, policy, planDue };
    return decideReplan(this.state, order, { subjectId, now: at, policy });
  }

  /** A calendar counts from now on, and nobody has told the task to plan anew. */
  adopt(calendar: CalendarSlice): void {
    this.calendar = calendar;
  }

  /** Wakes at every instant planned up to `until`; what falls into an outage waits for its end. */
  fireUntil(until: number): void {
    for (;;) {
      const planned = nextInstant(this.state.clocks);
      if (planned === null) return;
      const now = this.outages.find(({ from, to }) => from <= planned && planned < to)?.to ?? planned;
      if (now > until) return;
      this.fire(now);
    }
  }

  /** Forgets the state and folds it anew from what was recorded. */
  restart(): void {
    const recorded = JSON.parse(JSON.stringify(this.events)) as { event: TaskEvent; at: number }[];
    const folded = recorded.reduce<TaskState | null>(
      (state, { event, at }) => evolveTask(state, event, at),
      null,
    );
    if (folded) this.state = folded;
  }

  private fire(now: number): void {
    const { treatment, chain, clocks } = this.state;
    const past = this.outages.filter(({ to }) => to <= now);
    const reached = decideFirings(clocks, { ...this.context(now), treatment, chain, outages: past });
    if (reached.length === 0) throw new Error(`woken for nothing at ${new Date(now).toISOString()}`);
    for (const event of reached) {
      this.state = evolveTask(this.state, event, now);
      this.record(event, now);
    }
  }

  private context(now: number) {
    return { subjectId: this.subjectId, policy: this.policy, calendar: this.calendar, now };
  }

  private record(event: TaskEvent, at: number): void {
    this.events.push({ event, at });
    if (event.type === 'rung-reached') this.recordReached(event, at);
    if ('clocks' in event) for (const change of event.clocks) this.recordChange(change);
  }

  private recordReached(event: RungReached, at: number): void {
    const { clock, version, fired, next } = event;
    for (const rung of event.superseded) this.supersede(clock, version, rung, event.supersededFor);
    if (fired) {
      const row = this.planned(clock, version, fired);
      Object.assign(row, {
        status: 'fired',
        firedAt: at,
        tells: event.tells,
        escalation: event.escalation ?? 0,
      });
    }
    if (next) this.plan(clock, version, next);
  }

  private recordChange(change: ClockChange): void {
    const { clock, version } = change;
    if (change.op === 'start') {
      for (const rung of change.planned) this.plan(clock, version, rung);
      for (const rung of change.superseded) {
        this.plan(clock, version, rung);
        this.supersede(clock, version, rung, change.supersededFor);
      }
    } else if (change.op === 'put-off') {
      this.supersede(clock, version, change.from, change.reason);
      this.plan(clock, version, change.to);
    } else {
      for (const row of this.rows.values()) {
        const open = row.clock === clock && row.version === version && row.status === 'planned';
        if (open) Object.assign(row, { status: 'closed', reason: change.reason });
      }
    }
  }

  private plan(clock: Clock, version: number, rung: PlannedRung): void {
    const key = keyOf(clock, version, rung);
    if (this.rows.has(key)) throw new Error(`planned twice: ${key}`);
    const planned = {
      status: 'planned' as const,
      reason: null,
      tells: [],
      escalation: 0 as const,
      firedAt: null,
    };
    this.rows.set(key, { clock, version, ...rung, ...planned });
  }

  private supersede(clock: Clock, version: number, rung: PlannedRung, reason: string | null): void {
    // A repetition that was missed before it was planned enters the ledger as missed.
    if (!this.rows.has(keyOf(clock, version, rung))) this.plan(clock, version, rung);
    Object.assign(this.planned(clock, version, rung), { status: 'superseded', reason });
  }

  private planned(clock: Clock, version: number, rung: PlannedRung): LedgerRow {
    const row = this.rows.get(keyOf(clock, version, rung));
    if (row?.status !== 'planned') throw new Error(`not open: ${keyOf(clock, version, rung)}`);
    return row;
  }
}

export function keyOf(
  clock: string,
  version: number,
  rung: Pick<PlannedRung, 'rung' | 'repeat' | 'attempt'>,
) {
  return `${clock}/${version}/${rung.rung}/${rung.repeat}/${rung.attempt}`;
}
