import { DomainError } from '../../domain/errors.ts';
import type { EventActor } from '../../domain/obligation/recorded-event.ts';
import { decideReplan, isReplan } from '../../domain/obligation/replan.ts';
import type { ReplanOrder } from '../../domain/obligation/replan.ts';
import { decideTask } from '../../domain/task/task.decide.ts';
import type { TaskCommand, TaskState } from '../../domain/task/task.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import type { ObligationSettings } from '../../src/recording/obligation-settings.ts';
import type { RecordingService } from '../../src/recording/recording.service.ts';
import type { FoundSubject } from '../../src/recording/subject-rows.ts';
import type { SubjectStore } from '../../src/recording/subject-store.ts';
import type { SubjectRef } from '../../src/temporal/workflow-gateway.ts';
import type { CommandAnswer, CommandEnvelope } from '../../workflows/contracts/subject.contract.ts';
import { FakeGateway } from './plans-under-test.ts';

/** What the gateway decides and records with, known once the application is there. */
export interface DecidingServices {
  readonly store: SubjectStore;
  readonly settings: ObligationSettings;
  readonly recording: RecordingService;
  readonly clock: PlanClock;
}

/** Decides orders to tasks as their workflows do and records them really; Temporal is left out. */
export class DecidingGateway extends FakeGateway {
  services!: DecidingServices;
  orders = 0;
  /** The next answer gets lost after the order was recorded. */
  losesAnswer = false;
  /** What happens before the next order is decided. */
  beforeNext: (() => Promise<void>) | null = null;

  async order(subject: SubjectRef, envelope: CommandEnvelope<unknown>): Promise<CommandAnswer> {
    this.orders += 1;
    await this.beforeNext?.();
    const { store, settings, recording, clock } = this.services;
    const row = await store.load(subject.id);
    if (row === null) throw new DomainError('subject-unknown', { subjectId: subject.id });
    if (isReplan(envelope.command as { type: string })) {
      return this.replan(row, envelope as CommandEnvelope<ReplanOrder>);
    }
    const command = envelope.command as TaskCommand;
    checkVersion(envelope, command, row.lastHumanSeq);
    const now = (await clock.planNow()).getTime();
    const { policy, calendar } = await settings.forPlan(row.planId);
    const { actor, sentAt } = envelope;
    const state = row.state as TaskState;
    const context = {
      subjectId: subject.id,
      policy,
      calendar,
      now,
      actor,
      sentAt,
      planClosed: row.planClosed,
    };
    const by: EventActor = { accountId: actor.accountId, agencyId: actor.agencyId };
    const events = decideTask(state, command, context).map((event, n) => ({
      seq: row.lastSeq + 1 + n,
      at: now,
      actor: by,
      key: n === 0 ? envelope.key : null,
      event,
    }));
    await recording.record({
      subjectId: subject.id,
      kind: 'task',
      generation: 1,
      afterSeq: row.lastSeq,
      events,
      fire: false,
    });
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new DomainError('outcome-unknown');
    }
    const after = await store.load(subject.id);
    const status = (after?.state as TaskState).status;
    return { subjectId: subject.id, version: row.lastSeq + events.length, status, at: now };
  }

  /** An order of the system, to a task or a report. */
  private async replan(
    { id, kind, planId, policyVersion, state, lastSeq }: FoundSubject,
    { key, command }: CommandEnvelope<ReplanOrder>,
  ): Promise<CommandAnswer> {
    const { settings, recording, clock } = this.services;
    const at = (await clock.planNow()).getTime();
    const { policy } = await settings.forSubject({ planId, policyVersion });
    const decided = decideReplan(state, command, { subjectId: id, now: at, policy });
    const events = decided.map((event) => ({ seq: lastSeq + 1, at, actor: null, key, event }));
    const held = { calendarVersion: command.calendar.v, policyVersion: command.policy.version };
    const input = { subjectId: id, kind, generation: 1, afterSeq: lastSeq, events, fire: false };
    await recording.record({ ...input, settings: held });
    return { subjectId: id, version: lastSeq + events.length, status: state.status, at };
  }
}

function checkVersion(envelope: CommandEnvelope<unknown>, command: TaskCommand, current: number): void {
  const expected = envelope.expectedVersion;
  if (expected === null) {
    if (TASK_TRANSITIONS[command.type].needsVersion) throw new DomainError('version-required', {});
    return;
  }
  if (expected !== current) throw new DomainError('version-stale', { expected, current });
}
