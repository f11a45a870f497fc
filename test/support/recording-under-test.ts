import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { endOfDay, instantAt } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { EventActor, NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { assignTask, decideTask } from '../../domain/task/task.decide.ts';
import { evolveTask } from '../../domain/task/task.evolve.ts';
import type { TaskCommand, TaskDefinition, TaskEvent, TaskState } from '../../domain/task/task.ts';
import { AuditService } from '../../src/audit/audit.service.ts';
import type { ClockReading, PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { FiringService } from '../../src/recording/firing.service.ts';
import { HeartbeatService } from '../../src/recording/heartbeat.service.ts';
import { LaunchRecorder } from '../../src/recording/launch-recorder.ts';
import type { NewSubject } from '../../src/recording/launch-recorder.ts';
import { ObligationSettings } from '../../src/recording/obligation-settings.ts';
import type { PlanSettings } from '../../src/recording/obligation-settings.ts';
import { MetricsService } from '../../src/health/metrics.service.ts';
import { RecordingMetrics } from '../../src/recording/recording.metrics.ts';
import { RecordingService } from '../../src/recording/recording.service.ts';
import { SubjectStore } from '../../src/recording/subject-store.ts';
import type { RecordAnswer, RecordInput } from '../../workflows/contracts/recording.contract.ts';
import { realSlice } from './real-calendar.ts';

/** Agencies of the recorded tasks. */
export const WARD = 'vn-xa-00004';
export const STANDING = 'ha-noi/so-noi-vu';
export const CITY = 'ha-noi/ubnd';

const person = (agencyId: string, ...roles: Actor['roles']): Actor => ({
  accountId: randomUUID(),
  agencyId,
  roles,
});

export const OFFICER = person(WARD, 'officer', 'head');
export const OWNER = person(STANDING, 'plan-owner');
export const LEADER = person(CITY, 'supervisor');

/** "2025-09-04 07:30" in Việt Nam. */
export function local(text: string): number {
  const [day = '', time = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantAt(day, hours * 60 + minutes);
}

/** A clock that stands where a test put it; system time and plan time are the same unless `offsetMs` is set. */
export class StandingClock {
  systemMs = local('2025-07-15 09:00');
  offsetMs = 0;
  offsetVersion = 0;

  systemNow(): Date {
    return new Date(this.systemMs);
  }

  async read(): Promise<ClockReading> {
    const { offsetMs, offsetVersion } = this;
    return {
      offsetMs,
      offsetVersion,
      systemNow: this.systemNow(),
      planNow: new Date(this.systemMs + offsetMs),
    };
  }

  /** Nobody walks it meanwhile. */
  hold(): Promise<ClockReading> {
    return this.read();
  }
}

class RealCalendarSettings extends ObligationSettings {
  private readonly calendar: CalendarSlice = realSlice();

  async forPlan(): Promise<PlanSettings> {
    return { policy: DEFAULT_POLICY, calendar: this.calendar };
  }
}

/** The services of the recording on a database, with a clock that a test moves. */
export class RecordingUnderTest {
  readonly clock = new StandingClock();
  readonly settings = new RealCalendarSettings();
  readonly metrics = new RecordingMetrics(new MetricsService());
  readonly recording: RecordingService;
  readonly launch: LaunchRecorder;
  readonly store: SubjectStore;
  readonly heartbeats: HeartbeatService;

  constructor(readonly dataSource: DataSource) {
    const clock = this.clock as unknown as PlanClock;
    const audit = new AuditService();
    this.recording = new RecordingService(
      dataSource,
      clock,
      new FiringService(this.settings),
      audit,
      this.metrics,
    );
    this.launch = new LaunchRecorder(dataSource, clock, audit, this.metrics);
    this.store = new SubjectStore(dataSource);
    this.heartbeats = new HeartbeatService(dataSource, clock);
  }

  /** A task as the launch would insert it, not inserted. */
  async newTask(given: Partial<TaskDefinition> & { due?: string; title?: string } = {}): Promise<NewSubject> {
    const { due, title = 'Đề án tuyên truyền', ...changes } = given;
    const definition: TaskDefinition = {
      taskId: randomUUID(),
      planId: randomUUID(),
      assignmentId: randomUUID(),
      occurrence: 0,
      class: due === undefined ? 'standing' : 'dated',
      role: 'perform',
      mandate: 'directive',
      treatment: 'followed',
      chain: { agencyId: WARD, standingAgencyId: STANDING, issuerId: CITY },
      planEndsOn: '2025-12-31',
      ...changes,
    };
    const { taskId: subjectId, planId } = definition;
    const { policy, calendar } = await this.settings.forPlan();
    const now = this.clock.systemMs + this.clock.offsetMs;
    const context = { subjectId, policy, calendar, now };
    const event = assignTask(definition, due === undefined ? null : dueOn(due), context);
    const actor = { accountId: OWNER.accountId, agencyId: OWNER.agencyId };
    const settings = { calendarVersion: calendar.v, policyVersion: policy.version };
    const first = { seq: 1, at: now, actor, key: null, event };
    return { subjectId, kind: 'task', planId, planVersion: 1, title, first, settings };
  }

  /** A recorded task, and the writer that its workflow would be. */
  async task(given: Partial<TaskDefinition> & { due?: string; title?: string } = {}): Promise<TaskWriter> {
    const subject = await this.newTask(given);
    await this.launch.insertSubjects([subject]);
    return new TaskWriter(
      this,
      subject.subjectId,
      evolveTask(null, subject.first.event as TaskEvent, subject.first.at),
    );
  }

  /**
   * Starts the same act several times so that all meet at the lock of one subject: it is held until they wait for it.
   * One connection of the pool holds it and one watches: `n` is at most 3.
   */
  async atOnce<T>(subjectId: string, n: number, act: () => Promise<T>): Promise<T[]> {
    const holder = this.dataSource.createQueryRunner();
    await holder.startTransaction();
    try {
      await holder.query('SELECT 1 FROM subject WHERE id = $1 FOR UPDATE', [subjectId]);
      const acts = Promise.all(Array.from({ length: n }, act));
      // The acts may fail before they are awaited below; that is theirs to tell then.
      acts.catch(() => undefined);
      for (let waiting = 0; waiting < n;) {
        const [row] = await this.rows<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        waiting = row?.n ?? n;
      }
      await holder.commitTransaction();
      return await acts;
    } finally {
      await holder.release();
    }
  }

  async rows<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.dataSource.query(sql, values);
  }
}

let keys = 0;

/** Decides and numbers as a task's workflow does, and records. */
export class TaskWriter {
  lastSeq = 1;
  generation = 1;

  constructor(
    private readonly under: RecordingUnderTest,
    readonly id: string,
    public state: TaskState,
  ) {}

  /** The events of an order, numbered and folded, not recorded. */
  async decide(
    by: Actor,
    command: TaskCommand,
    key: string | null = `key-${(keys += 1)}`,
  ): Promise<NumberedEvent<TaskEvent>[]> {
    const now = this.under.clock.systemMs + this.under.clock.offsetMs;
    const { policy, calendar } = await this.under.settings.forPlan();
    const context = { subjectId: this.id, policy, calendar, now, actor: by, sentAt: now };
    const actor: EventActor = { accountId: by.accountId, agencyId: by.agencyId };
    return decideTask(this.state, command, context).map((event, index) => {
      this.state = evolveTask(this.state, event, now);
      this.lastSeq += 1;
      return { seq: this.lastSeq, at: now, actor, key: index === 0 ? key : null, event };
    });
  }

  input(events: NumberedEvent<unknown>[], fire = false): RecordInput {
    const afterSeq = (events[0]?.seq ?? this.lastSeq + 1) - 1;
    return { subjectId: this.id, kind: 'task', generation: this.generation, afterSeq, events, fire };
  }

  /** Orders and records at a local time (null: now). */
  async order(time: string | null, by: Actor, command: TaskCommand): Promise<RecordAnswer> {
    if (time !== null) this.under.clock.systemMs = local(time);
    return this.under.recording.record(this.input(await this.decide(by, command)));
  }

  /** Lets the transaction decide what the rungs reached at a local time (null: now) do, and folds it in. */
  async fire(time: string | null): Promise<TaskEvent[]> {
    if (time !== null) this.under.clock.systemMs = local(time);
    const answer = await this.under.recording.record(this.input([], true));
    for (const { event, at } of answer.fired) this.state = evolveTask(this.state, event as TaskEvent, at);
    this.lastSeq = answer.lastSeq;
    return answer.fired.map(({ event }) => event as TaskEvent);
  }
}

/** A due date on a working day. */
export function dueOn(day: string): DueDate {
  return {
    words: day,
    nominal: day,
    lastAcceptedDay: day,
    dueAt: endOfDay(day),
    explanation: { vi: day, en: day },
  };
}
