import { Injectable } from '@nestjs/common';
import {
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  type WorkflowStartOptions,
} from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlanClock as ClockSetting } from '../../domain/obligation/recorded-event.ts';
import { DomainError } from '../../domain/errors.ts';
import { ENDED_STATUSES } from '../../domain/task/task.evolve.ts';
import type {
  CommandAnswer,
  CommandEnvelope,
  SubjectInput,
} from '../../workflows/contracts/subject.contract.ts';
import {
  CLOCK_MOVED_SIGNAL,
  COMMAND_UPDATE,
  PLAN_CLOSED_SIGNAL,
} from '../../workflows/contracts/subject.contract.ts';
import { POKED_SIGNAL } from '../../workflows/contracts/ticker.contract.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { LEAST_MS, OrderTurns } from './order-turns.ts';
import { TemporalConnection } from './temporal-connection.ts';
import { asDomainError, isExhausted, isNotRunning } from './temporal-errors.ts';
import { SubjectInputs } from './subject-inputs.ts';
import { workflowOf } from './workflow-names.ts';
import { WorkflowGateway, type SubjectRef, type TickingRef } from './workflow-gateway.ts';

/** A caller waits this long at most; then he is told to repeat with the same key. */
const ORDER_DEADLINE_MS = 15_000;
/** Between two attempts when too many orders are in flight for one workflow. */
const EXHAUSTED_PAUSE_MS = 150;
/** Signals sent at once: enough to keep the server busy, few enough to leave it room for people. */
const SIGNALS_AT_ONCE = 20;

/** An order as Temporal takes it: the id says which are one and the same. */
interface Update<C> {
  updateId: string;
  args: [CommandEnvelope<C>];
}

/** Speaks Temporal. */
@Injectable()
export class TemporalGateway extends WorkflowGateway {
  private readonly turns = new OrderTurns();

  constructor(
    private readonly temporal: TemporalConnection,
    private readonly inputs: SubjectInputs,
    private readonly clock: PlanClock,
    private readonly config: AppConfig,
  ) {
    super();
  }

  async order<C>(subject: SubjectRef, envelope: CommandEnvelope<C>, attempt: number): Promise<CommandAnswer> {
    const deadline = Date.now() + ORDER_DEADLINE_MS;
    const update = { updateId: `${envelope.key}#${attempt}`, args: [envelope] as [CommandEnvelope<C>] };
    return this.turns.take(subject.id, deadline, () => this.sendUntil(deadline, subject, update));
  }

  async startSubject(input: SubjectInput<unknown>): Promise<void> {
    await this.startOnce(...this.subjectStart(input));
  }

  async restartSubject(input: SubjectInput<unknown>): Promise<void> {
    const [type, options] = this.subjectStart(input);
    if (await this.startOnce(type, options)) return;
    const { memo } = await this.temporal.client.workflow.getHandle(options.workflowId).describe();
    if (memo?.['generation'] === input.generation) return;
    await this.temporal.client.workflow.start(type, {
      ...options,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
  }

  async startBulk(jobId: string): Promise<void> {
    const { type, workflowId } = workflowOf({ kind: 'bulk', id: jobId });
    // A job that is done may go on once more, and one that has nothing to do ends at once.
    await this.temporal.client.workflow.start(type, {
      ...this.startOptions(workflowId, { jobId }),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  async startTicker(kind: 'plan' | 'round', id: string): Promise<void> {
    const { type, workflowId } = workflowOf({ kind, id });
    const input = { id, clock: await this.currentClock() };
    await this.startOnce(type, this.startOptions(workflowId, input));
  }

  async poke(kind: 'plan' | 'round', id: string): Promise<void> {
    await this.signal(workflowOf({ kind, id }).workflowId, POKED_SIGNAL);
  }

  async tellClock(refs: readonly TickingRef[], clock: ClockSetting): Promise<void> {
    await inGroups(refs, (ref) => this.signal(workflowOf(ref).workflowId, CLOCK_MOVED_SIGNAL, clock));
  }

  async tellPlanClosed(subjects: readonly SubjectRef[]): Promise<void> {
    await inGroups(subjects, (subject) => this.signal(workflowOf(subject).workflowId, PLAN_CLOSED_SIGNAL));
  }

  private async sendUntil<C>(
    deadline: number,
    subject: SubjectRef,
    update: Update<C>,
  ): Promise<CommandAnswer> {
    for (;;) {
      try {
        return await this.temporal.client.withDeadline(deadline, () => this.send(subject, update));
      } catch (error) {
        if (!isExhausted(error) || Date.now() > deadline - LEAST_MS) throw asDomainError(error);
        await pause(EXHAUSTED_PAUSE_MS);
      }
    }
  }

  private async send<C>(subject: SubjectRef, update: Update<C>): Promise<CommandAnswer> {
    const { workflowId } = workflowOf(subject);
    try {
      const handle = this.temporal.client.workflow.getHandle(workflowId);
      return await handle.executeUpdate<CommandAnswer, [CommandEnvelope<C>]>(COMMAND_UPDATE, update);
    } catch (error) {
      if (!isNotRunning(error)) throw error;
    }
    return this.sendWithStart(subject.id, update);
  }

  /** The row is visible before its workflow runs, and a lost workflow starts again from what is stored. */
  private async sendWithStart<C>(subjectId: string, update: Update<C>): Promise<CommandAnswer> {
    const input = await this.inputs.load(subjectId);
    // Temporal forgets what ended long ago; started anew it would end before it could answer.
    if (hasEnded(input)) throw new DomainError('subject-ended', { subjectId });
    const [type, options] = this.subjectStart(input);
    const startWorkflowOperation = new WithStartWorkflowOperation(type, {
      ...options,
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    try {
      return await this.temporal.client.workflow.executeUpdateWithStart<
        never,
        CommandAnswer,
        [CommandEnvelope<C>]
      >(COMMAND_UPDATE, { ...update, startWorkflowOperation: startWorkflowOperation as never });
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) {
        throw new DomainError('subject-ended', { subjectId });
      }
      // It closed while the order waited: ended by another order, or rebuilt in a new generation.
      throw isNotRunning(error) ? new DomainError('outcome-unknown') : error;
    }
  }

  /** @returns whether this call started it; false: one of this id was started before */
  private async startOnce(type: string, options: WorkflowStartOptions): Promise<boolean> {
    try {
      await this.temporal.client.workflow.start(type, options);
      return true;
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      return false;
    }
  }

  /** The memo tells the generations apart without asking the workflow. */
  private subjectStart(input: SubjectInput<unknown>): [string, WorkflowStartOptions] {
    const { type, workflowId } = workflowOf({ kind: input.kind, id: input.subjectId });
    return [type, { ...this.startOptions(workflowId, input), memo: { generation: input.generation } }];
  }

  private startOptions(workflowId: string, input: unknown): WorkflowStartOptions {
    return {
      workflowId,
      taskQueue: this.config.temporal.taskQueue,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    };
  }

  /** A workflow that has ended, or is not there yet, needs no signal: it reads PostgreSQL when it starts. */
  private async signal(workflowId: string, name: string, ...args: unknown[]): Promise<void> {
    try {
      await this.temporal.client.workflow.getHandle(workflowId).signal(name, ...args);
    } catch (error) {
      if (!isNotRunning(error)) throw asDomainError(error);
    }
  }

  private async currentClock(): Promise<ClockSetting> {
    const { offsetMs, offsetVersion } = await this.clock.read();
    return { offsetMs, version: offsetVersion };
  }
}

/** Nothing leads out of a report's `cancelled` either. */
function hasEnded({ state }: SubjectInput<unknown>): boolean {
  return ENDED_STATUSES.some((status) => status === (state as { status: string }).status);
}

async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += SIGNALS_AT_ONCE) {
    await Promise.all(items.slice(start, start + SIGNALS_AT_ONCE).map(work));
  }
}
