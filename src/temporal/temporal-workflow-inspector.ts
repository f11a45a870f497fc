import { Injectable } from '@nestjs/common';
import { QueryNotRegisteredError, QueryRejectedError, WorkflowFailedError } from '@temporalio/client';
import type { SubjectStanding, TickerStanding } from '../../workflows/contracts/standing.contract.ts';
import { STANDING_QUERY } from '../../workflows/contracts/standing.contract.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { TemporalConnection } from './temporal-connection.ts';
import { grpcCode, isNotRunning } from './temporal-errors.ts';
import { WorkflowInspector, type FoundRun } from './workflow-inspector.ts';
import { refOf, workflowOf, type WorkflowRef } from './workflow-names.ts';

/** A workflow that is not in a worker's cache is replayed first; on a busy server that takes seconds. */
const QUERY_DEADLINE_MS = 10_000;
/**
 * gRPC: cancelled, deadline exceeded, too many questions at once, "no poller seen for the task queue", aborted, internal,
 * unavailable. Whether Temporal is there at all is seen from what is asked before.
 */
const UNANSWERED = new Set([1, 4, 8, 9, 10, 13, 14]);

/** Looks at workflows through the client of Temporal. */
@Injectable()
export class TemporalWorkflowInspector extends WorkflowInspector {
  constructor(
    private readonly temporal: TemporalConnection,
    private readonly clock: PlanClock,
    private readonly config: AppConfig,
  ) {
    super();
  }

  async find(ref: WorkflowRef): Promise<FoundRun | null> {
    try {
      const { status, memo } = await this.handle(ref).describe();
      const generation = memo?.['generation'];
      return {
        isRunning: status.name === 'RUNNING',
        generation: typeof generation === 'number' ? generation : null,
      };
    } catch (error) {
      if (isNotRunning(error)) return null;
      throw error;
    }
  }

  async subjectStanding(ref: WorkflowRef, afterSeq: number): Promise<SubjectStanding | null> {
    return this.ask<SubjectStanding>(ref, afterSeq);
  }

  async tickerStanding(ref: WorkflowRef): Promise<TickerStanding | null> {
    return this.ask<TickerStanding>(ref);
  }

  async *listRunning(): AsyncIterable<WorkflowRef> {
    const running = this.temporal.client.workflow.list({ query: `ExecutionStatus = 'Running'` });
    for await (const { workflowId } of running) {
      const ref = refOf(workflowId);
      if (ref !== null) yield ref;
    }
  }

  async end(ref: WorkflowRef, reason: string): Promise<void> {
    try {
      await this.handle(ref).terminate(reason);
    } catch (error) {
      if (!isNotRunning(error)) throw error;
    }
  }

  async startAgain(ref: WorkflowRef): Promise<void> {
    const { type, workflowId } = workflowOf(ref);
    const { offsetMs, offsetVersion } = await this.clock.read();
    const clock = { offsetMs, version: offsetVersion };
    await this.temporal.client.workflow.start(type, {
      workflowId,
      taskQueue: this.config.temporal.taskQueue,
      args: [ref.kind === 'bulk' ? { jobId: ref.id } : { id: ref.id, clock }],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  }

  private async ask<T>(ref: WorkflowRef, ...args: unknown[]): Promise<T | null> {
    const { client } = this.temporal;
    try {
      const deadline = Date.now() + QUERY_DEADLINE_MS;
      return await client.withDeadline(deadline, () =>
        this.handle(ref).query<T, unknown[]>(STANDING_QUERY, ...args),
      );
    } catch (error) {
      if (isUnanswered(error)) return null;
      throw error;
    }
  }

  private handle(ref: WorkflowRef) {
    return this.temporal.client.workflow.getHandle(workflowOf(ref).workflowId);
  }
}

/** Ended meanwhile, of a release that does not know the question, or nobody there to answer. */
function isUnanswered(error: unknown): boolean {
  if (isNotRunning(error) || error instanceof WorkflowFailedError) return true;
  if (error instanceof QueryNotRegisteredError || error instanceof QueryRejectedError) return true;
  const code = grpcCode(error);
  return code !== undefined && UNANSWERED.has(code);
}
