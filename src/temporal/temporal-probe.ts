import { Connection } from '@temporalio/client';
import type { TemporalConfig } from '../config/app-config.ts';
import { connectionOptions } from './temporal-connection.ts';
import { TemporalProblemError } from './temporal-problem.error.ts';

/** Below the patience of whoever asks; a server that does not answer within it serves nobody. */
const PATIENCE_MS = 2_500;

/** By itself gRPC waits up to two minutes before it connects again; an answer must not be as old as that. */
const SOON_AGAIN = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 1_000 };

/** Asks Temporal for the namespace, as API and workers will. */
export class TemporalProbe {
  private readonly connection: Connection;

  constructor(private readonly config: TemporalConfig) {
    this.connection = Connection.lazy({
      ...connectionOptions(config),
      // One attempt: repeated attempts end in "deadline exceeded", whatever the reason was.
      interceptors: [],
      channelArgs: SOON_AGAIN,
    });
  }

  /** @throws TemporalProblemError where Temporal does not answer, refuses, or does not have the namespace */
  async check(): Promise<void> {
    const { namespace } = this.config;
    try {
      await this.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
        this.connection.workflowService.describeNamespace({ namespace }),
      );
    } catch (error) {
      throw new TemporalProblemError(error, this.config);
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}

/** The same once, before a process begins its work. */
export async function requireTemporal(config: TemporalConfig): Promise<void> {
  const probe = new TemporalProbe(config);
  await probe.check().finally(() => probe.close());
}
