import { Connection } from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { ConfigurationError, loadConfig } from '../config/load-config.ts';
import { setUpNamespace, type NamespaceOutcome } from './namespace-setup.ts';
import { connectionOptions } from './temporal-connection.ts';
import { grpcCode } from './temporal-errors.ts';
import { TemporalProblemError } from './temporal-problem.error.ts';

/** A server that has just been started may take a while until it serves. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 1_000;
/** A gRPC status code. */
const UNAVAILABLE = 14;

const DONE: Record<NamespaceOutcome, string> = {
  created: 'created',
  'retention-changed': 'had another retention, which was changed',
  unchanged: 'is as it should be',
};

/** Creates the namespace in Temporal, or gives it the configured retention. To be run before API and worker start. */
async function main(): Promise<void> {
  const { temporal } = loadConfig();
  const { namespace, retentionDays } = temporal;
  // Without the retries of an ordinary connection, which end in "deadline exceeded", whatever the reason was.
  const connection = Connection.lazy({ ...connectionOptions(temporal), interceptors: [] });
  try {
    const outcome = await whenItServes(() => setUpNamespace(connection, temporal));
    process.stdout.write(`Namespace ${namespace}, retention ${retentionDays} days: ${DONE[outcome]}.\n`);
  } catch (error) {
    throw new TemporalProblemError(error, temporal);
  } finally {
    await connection.close();
  }
}

async function whenItServes<T>(work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isPassing = grpcCode(error) === UNAVAILABLE;
      if (!isPassing || Date.now() > deadline) throw error;
    }
    await pause(PAUSE_MS);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : 'unknown error';
    const isPlain = error instanceof ConfigurationError || error instanceof TemporalProblemError;
    process.stderr.write(`${isPlain ? error.message : text}\n`);
    process.exit(1);
  },
);
