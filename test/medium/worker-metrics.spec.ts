import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { AppConfig } from '../../src/config/app-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { WorkerListener } from '../../src/health/worker-listener.ts';
import { RecordingMetrics } from '../../src/recording/recording.metrics.ts';
import { WorkerModule } from '../../src/worker.module.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let database: TestDatabase;
let worker: TestingModule;
let port: number;

beforeAll(async () => {
  database = await createTestDatabase();
  port = await freePort();
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    WORKER_METRICS_PORT: String(port),
  });
  worker = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(AppConfig)
    .useValue(config)
    .compile();
  await worker.get(WorkerListener).start(() => true);
});

afterAll(async () => {
  await worker.get(WorkerListener).stop();
  await worker.close();
  await database.drop();
});

describe('The metrics of a worker', () => {
  it('are those that its recording counts', async () => {
    worker.get(RecordingMetrics, { strict: false }).events.inc({ kind: 'task', type: 'received' });
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    expect(await answer.text()).toContain('don_doc_recorded_events_total{kind="task",type="received"} 1');
  });
});
