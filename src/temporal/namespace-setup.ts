import type { Connection } from '@temporalio/client';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import { setTimeout as pause } from 'node:timers/promises';
import type { TemporalConfig } from '../config/app-config.ts';
import { grpcCode } from './temporal-errors.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** gRPC status codes. */
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
/** A new namespace is known to all parts of the server within seconds; this is far beyond that. */
const KNOWN_MS = 60_000;
const LOOK_MS = 200;
/** A task queue that nobody works on, asked for alone to see whether the namespace is known. */
const PROBE_QUEUE = 'namespace-setup';

/** What was done to the namespace. */
export type NamespaceOutcome = 'created' | 'retention-changed' | 'unchanged';

type Wanted = Pick<TemporalConfig, 'namespace' | 'retentionDays'>;

/**
 * Sees to it that the namespace exists with its retention; may be repeated. Returns once workflows can be started in it.
 * No search attributes are needed: whatever people look for is in PostgreSQL.
 *
 * @throws a gRPC error where the server refuses or does not answer
 */
export async function setUpNamespace(connection: Connection, wanted: Wanted): Promise<NamespaceOutcome> {
  const outcome = (await retentionOf(connection, wanted)) === null ? await create(connection, wanted) : null;
  const result = outcome ?? (await adjust(connection, wanted));
  await waitUntilKnown(connection, wanted);
  return result;
}

/** In milliseconds; null where there is no such namespace. */
async function retentionOf({ workflowService }: Connection, { namespace }: Wanted): Promise<number | null> {
  try {
    const { config } = await workflowService.describeNamespace({ namespace });
    const retention = config?.workflowExecutionRetentionTtl;
    return retention ? tsToMs(retention) : 0;
  } catch (error) {
    if (grpcCode(error) === NOT_FOUND) return null;
    throw error;
  }
}

/** Null where another one created it meanwhile. */
async function create(
  { workflowService }: Connection,
  { namespace, retentionDays }: Wanted,
): Promise<'created' | null> {
  try {
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retentionDays * DAY_MS),
    });
    return 'created';
  } catch (error) {
    if (grpcCode(error) === ALREADY_EXISTS) return null;
    throw error;
  }
}

async function adjust(connection: Connection, wanted: Wanted): Promise<NamespaceOutcome> {
  const { namespace, retentionDays } = wanted;
  if ((await retentionOf(connection, wanted)) === retentionDays * DAY_MS) return 'unchanged';
  await connection.workflowService.updateNamespace({
    namespace,
    config: { workflowExecutionRetentionTtl: msToTs(retentionDays * DAY_MS) },
  });
  return 'retention-changed';
}

/** The front end asks its own list of namespaces for everything but their description. What is asked needs no visibility store. */
async function waitUntilKnown({ workflowService }: Connection, { namespace }: Wanted): Promise<void> {
  const deadline = Date.now() + KNOWN_MS;
  for (;;) {
    try {
      await workflowService.describeTaskQueue({ namespace, taskQueue: { name: PROBE_QUEUE } });
      return;
    } catch (error) {
      if (Date.now() > deadline || grpcCode(error) !== NOT_FOUND) throw error;
    }
    await pause(LOOK_MS);
  }
}
