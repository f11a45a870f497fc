import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError, WorkflowUpdateStage } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  bundleWorkflowCode,
  DefaultLogger,
  makeTelemetryFilterString,
  Runtime,
  Worker,
} from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { CommandAnswer, CommandEnvelope } from '../../workflows/contracts/subject.contract.ts';
import { COMMAND_UPDATE } from '../../workflows/contracts/subject.contract.ts';

/** So often the server is started at the most. */
const STARTS = 4;

/**
 * A time-skipping server with a worker of its own task queue. Plan time starts where the test says: the offset of the
 * installation's clock does it, as in demonstration mode.
 */
export class WorkflowBench {
  private running: Promise<void> | null = null;
  private worker: Worker | null = null;
  readonly taskQueue = `test-${randomUUID()}`;
  readonly env: TestWorkflowEnvironment;
  /** System time of the server when plan time was `startsAt`. */
  readonly offsetMs: number;

  private constructor(env: TestWorkflowEnvironment, offsetMs: number) {
    this.env = env;
    this.offsetMs = offsetMs;
  }

  static async start(startsAt: number): Promise<WorkflowBench> {
    installQuietRuntime();
    const path = process.env['TEMPORAL_TEST_SERVER_PATH'];
    const env = await startedServer(path ? { server: { executable: { type: 'existing-path', path } } } : {});
    return new WorkflowBench(env, startsAt - (await env.currentTimeMs()));
  }

  /** Starts the worker with these activities and the bundled workflows. */
  async work(activities: object): Promise<void> {
    this.worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: this.taskQueue,
      workflowBundle: await workflowBundle(),
      activities,
      shutdownGraceTime: 0,
    });
    this.running = this.worker.run();
  }

  /** Plan time on the server. */
  async now(): Promise<number> {
    return (await this.env.currentTimeMs()) + this.offsetMs;
  }

  /** Lets plan time walk to an instant. */
  async until(instant: number): Promise<void> {
    const left = instant - (await this.now());
    if (left > 0) await this.env.sleep(left);
  }

  start(type: string, workflowId: string, input: unknown): Promise<WorkflowHandle> {
    return this.env.client.workflow.start(type, { taskQueue: this.taskQueue, workflowId, args: [input] });
  }

  /** Sends an order and waits for its answer; time does not skip meanwhile. */
  async order<C>(
    handle: WorkflowHandle,
    envelope: CommandEnvelope<C>,
    updateId = envelope.key,
  ): Promise<CommandAnswer> {
    const update = await handle.startUpdate<CommandAnswer, [CommandEnvelope<C>]>(COMMAND_UPDATE, {
      args: [envelope],
      waitForStage: WorkflowUpdateStage.ACCEPTED,
      updateId,
    });
    return update.result();
  }

  async stop(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    await this.env.teardown();
  }
}

/** The domain's code behind a refused order; fails when the order was accepted. */
export async function refusalOf(order: Promise<unknown>): Promise<unknown> {
  const error: unknown = await order.then(
    () => new Error('the order was accepted'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  return error.cause instanceof ApplicationFailure ? error.cause.details?.[0] : error.cause;
}

let isInstalled = false;

/** Once per test file: activities that fail on purpose would fill the output, and signals belong to Jest. */
function installQuietRuntime(): void {
  if (isInstalled) return;
  isInstalled = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}

let bundle: Promise<WorkflowBundleWithSourceMap | { codePath: string }> | null = null;

/** The bundle of the global set-up, or one made here once per test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap | { codePath: string }> {
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
  bundle ??= codePath
    ? Promise.resolve({ codePath })
    : bundleWorkflowCode({ workflowsPath: new URL('../../workflows/index.ts', import.meta.url).pathname });
  return bundle;
}

/** The library gives the server five seconds to answer, which a busy machine may take for a breath. */
async function startedServer(
  options: Parameters<typeof TestWorkflowEnvironment.createTimeSkipping>[0],
): Promise<TestWorkflowEnvironment> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping(options);
    } catch (error) {
      if (attempt === STARTS) throw error;
    }
  }
}
