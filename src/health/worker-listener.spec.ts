import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { loadConfig } from '../config/load-config.ts';
import { RecordingMetrics } from '../recording/recording.metrics.ts';
import { MetricsService } from './metrics.service.ts';
import { WorkerListener } from './worker-listener.ts';

const DATABASE_URL = 'postgresql://don_doc:secret@db/don_doc';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

let listener: WorkerListener;
let isWell: boolean;
let port: number;
let recording: RecordingMetrics;

async function listen(variables: Readonly<Record<string, string>> = {}): Promise<number | null> {
  port = await freePort();
  const metrics = new MetricsService();
  recording = new RecordingMetrics(metrics);
  const config = loadConfig({ DATABASE_URL, WORKER_METRICS_PORT: String(port), ...variables });
  listener = new WorkerListener(config, metrics);
  return listener.start(() => isWell);
}

const get = async (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { method, headers });

describe('A worker', () => {
  beforeEach(() => {
    isWell = true;
  });
  afterEach(() => listener.stop());

  it('serves nothing unless it is given a port', async () => {
    expect(await listen({ WORKER_METRICS_PORT: '' })).toBeNull();
    await expect(get('/health')).rejects.toThrow();
  });

  it('says whether it is well', async () => {
    expect(await listen()).toBe(port);
    expect((await get('/health')).status).toBe(200);
    isWell = false;
    expect((await get('/health')).status).toBe(503);
  });

  it('gives the numbers of the recording to the same machine', async () => {
    await listen();
    recording.conflicts.inc({ kind: 'task', code: 'gap' });
    const answer = await get('/metrics');
    expect(answer.headers.get('Content-Type')).toContain('text/plain');
    expect(await answer.text()).toContain('don_doc_recording_conflicts_total{kind="task",code="gap"} 1');
  });

  it('asks for the token where there is one', async () => {
    await listen({ METRICS_TOKEN: 'a-long-metrics-token' });
    expect((await get('/metrics')).status).toBe(401);
    const named = await get('/metrics', { Authorization: 'Bearer a-long-metrics-token' });
    expect(named.status).toBe(200);
  });

  it('takes no orders and has nothing else', async () => {
    await listen();
    expect((await get('/health', {}, 'POST')).status).toBe(405);
    expect((await get('/api/v1/tasks')).status).toBe(404);
  });
});
