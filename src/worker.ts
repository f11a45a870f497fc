import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { ActivityRegistry } from '../activities/activity-registry.ts';
import { endWithParent } from './common/end-with-parent.ts';
import { AppConfig } from './config/app-config.ts';
import { ConfigurationError, loadConfig } from './config/load-config.ts';
import { levelsFrom } from './config/log-levels.ts';
import { WorkerListener } from './health/worker-listener.ts';
import { UnusableTemporalError } from './rebuild/unusable-temporal.error.ts';
import { cachedWorkflowsFor, heapLimitMiB } from './temporal/cached-workflows.ts';
import { workerDataConverter } from './temporal/data-converter.ts';
import { connectionOptions } from './temporal/temporal-connection.ts';
import { requireTemporal } from './temporal/temporal-probe.ts';
import { TemporalProblemError } from './temporal/temporal-problem.error.ts';
import { UnreadablePayloadError } from './temporal/unreadable-payload.error.ts';
import { WorkerDuties } from './worker-duties.service.ts';
import { WorkerModule } from './worker.module.ts';

/** Bundled at build time, so that every worker of a release runs the same workflow code. */
const WORKFLOW_BUNDLE = new URL('../workflow-bundle.js', import.meta.url).pathname;
/** What is left to do when the process is told to end gets this long. */
const SHUTDOWN_GRACE = '8 seconds';

/** In these states the worker polls, or will as soon as it may. */
const WELL: ReadonlySet<string> = new Set(['INITIALIZED', 'RUNNING']);

/** Starts the worker: workflows and activities, and the duties that every worker shares (outbox, digests, heartbeats). */
async function main(): Promise<void> {
  const logLevels = levelsFrom(loadConfig().logLevel);
  const logger = new ConsoleLogger({ json: true, logLevels });
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger, abortOnError: false });
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: ['SIGINT', 'SIGTERM'] });
  const config = app.get(AppConfig);
  const connection = await connect(config);
  const worker = await createWorker(app, connection);
  // Before the duties, which may wait long for another worker's rebuild.
  const listener = app.get(WorkerListener);
  const port = await listener.start(() => WELL.has(worker.getState()));
  if (port !== null) logger.log(`Worker serves /health and /metrics on port ${port}`, 'worker');
  const duties = app.get(WorkerDuties);
  let isTemporalLost = false;
  await duties.start(() => {
    isTemporalLost = true;
    worker.shutdown();
  });
  const running = worker.run();
  if (config.endsWithParent) {
    endWithParent(() => {
      worker.shutdown();
      return running;
    });
  }
  logger.log(`Worker polls ${config.temporal.taskQueue} in ${config.temporal.namespace}`, 'worker');
  try {
    await running;
  } finally {
    await duties.stop();
    await listener.stop();
    await app.close();
    await connection.close();
  }
  if (isTemporalLost) throw new UnusableTemporalError('lost', config.temporal.namespace);
}

async function connect({ temporal }: AppConfig): Promise<NativeConnection> {
  // Says what is wrong in words; the native connection says it in terms of its library.
  await requireTemporal(temporal);
  return NativeConnection.connect(connectionOptions(temporal));
}

async function createWorker(app: INestApplicationContext, connection: NativeConnection): Promise<Worker> {
  const { temporal, workerCachedWorkflows } = app.get(AppConfig);
  return Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: temporal.taskQueue,
    dataConverter: workerDataConverter(temporal),
    workflowBundle: { codePath: WORKFLOW_BUNDLE },
    activities: { ...app.get(ActivityRegistry).all() },
    maxCachedWorkflows: workerCachedWorkflows ?? cachedWorkflowsFor(heapLimitMiB()),
    shutdownGraceTime: SHUTDOWN_GRACE,
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
    process.stderr.write(`${isPlain(error) ? error.message : text}\n`);
    process.exit(1);
  },
);

/** Says why in its message: the stack would only hide it. */
function isPlain(error: unknown): error is Error {
  const plain = [ConfigurationError, UnusableTemporalError, TemporalProblemError, UnreadablePayloadError];
  return plain.some((kind) => error instanceof kind);
}
