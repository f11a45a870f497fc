import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Http2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { runMigrations } from '../../src/database/run-migrations.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { until } from '../support/until.ts';

/** As much of the description of the API as the tests read. */
interface DescribedType {
  readonly type?: string;
  readonly allOf?: unknown;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, DescribedType>>;
  readonly items?: DescribedType;
}

interface DescribedOperation {
  readonly summary?: string;
  readonly parameters: readonly { readonly name: string; readonly schema?: DescribedType }[];
  readonly responses: {
    readonly default: { readonly content: Record<string, { schema: { $ref: string } }> };
  };
}

/** An object of which nothing is said: `any` for a program made from the description. */
const isUntold = ({ type, allOf, properties, additionalProperties }: DescribedType) =>
  type === 'object' && allOf === undefined && properties === undefined && additionalProperties === undefined;

/** Status, code and what failed. Asked until it is as expected: a machine that stands still lets every check run out of time. */
async function readiness(api: TestApi): Promise<string> {
  const { status, body } = await api.call('GET', '/health/ready');
  return status === 200 ? '200' : [status, body.code, ...body.values.failed].join(' ');
}

/** Answers every call over gRPC with an empty message: Temporal is there and has the namespace. */
function temporalThatAnswers(): Http2Server {
  return createServer().on('stream', (stream) => {
    stream.on('error', () => {});
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.end(Buffer.alloc(5));
  });
}

describe('The API process', () => {
  let database: TestDatabase;
  let temporal: Http2Server;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    temporal = temporalThatAnswers();
    await new Promise<void>((resolve) => temporal.listen(0, '127.0.0.1', resolve));
    const { port } = temporal.address() as AddressInfo;
    api = await startTestApi(database, { TEMPORAL_ADDRESS: `127.0.0.1:${port}` });
  });

  afterAll(async () => {
    await api.close();
    temporal.close();
    await database.drop();
  });

  it('says that it lives, and that it is ready when database and Temporal answer', async () => {
    expect((await api.call('GET', '/health')).body).toEqual({ status: 'ok' });
    await until(async () => (await readiness(api)) === '200');
    expect((await api.call('GET', '/health/ready')).body).toEqual({ status: 'ok' });
  });

  it('is not ready without a migration, and names the database', async () => {
    await api.dataSource.query(`UPDATE migration SET name = 'Other' || name`);
    await until(async () => (await readiness(api)) === '503 not-ready database');
    await api.dataSource.query(`UPDATE migration SET name = substr(name, 6)`);
    await until(async () => (await readiness(api)) === '200');
  });

  it('answers what it cannot read and what is not there as problems, with the correlation id given', async () => {
    const headers = { 'X-Correlation-Id': 'walk-1', 'Accept-Language': 'en', Accept: 'application/json' };
    const unread = await api.call('POST', '/sessions', { body: '{"login":', headers });
    expect(unread.body).toMatchObject({ status: 400, code: 'malformed-request', correlationId: 'walk-1' });
    expect(unread.headers.get('X-Correlation-Id')).toBe('walk-1');
    for (const path of ['/nowhere', '//nowhere', '//api/nowhere']) {
      const missing = await api.call('GET', path, { headers });
      expect([missing.status, missing.body.code]).toEqual([404, 'not-found']);
    }
    const large = await api.call('POST', '/sessions', { body: { login: 'x'.repeat(1_100_000) }, headers });
    expect([large.status, large.body.code]).toEqual([413, 'payload-too-large']);
  });

  it('does not take a harmful correlation id', async () => {
    const answer = await api.call('GET', '/me', { headers: { 'X-Correlation-Id': 'a b;c' } });
    expect(answer.body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells browsers to run and store nothing that is not ours', async () => {
    const { headers } = await api.call('GET', '/health');
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self';");
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Powered-By')).toBeNull();
  });

  it('describes itself by OpenAPI, on a page that needs no inline script', async () => {
    const document = await api.call('GET', '//api/docs-json');
    expect(document.body.openapi).toMatch(/^3\./);
    expect(document.body.paths['/api/v1/sessions'].post.responses['201']).toBeDefined();
    const page = await api.call('GET', '//api/docs');
    const inline = [...String(page.body).matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)];
    expect(inline).toEqual([]);
  });

  it('describes every answer, and every refusal as a problem', async () => {
    const { paths, components } = (await api.call('GET', '//api/docs-json')).body;
    const operations = Object.values(paths as Record<string, Record<string, DescribedOperation>>).flatMap(
      (path) => Object.values(path),
    );
    for (const { summary, responses, parameters } of operations) {
      expect([summary, typeof summary]).toEqual([summary, 'string']);
      expect(responses.default.content['application/problem+json']?.schema.$ref).toMatch(/Problem$/);
      for (const parameter of parameters) expect([parameter.name, parameter.schema]).not.toContain(undefined);
    }
    const untold = Object.entries(components.schemas as Record<string, DescribedType>).flatMap(
      ([name, schema]) =>
        Object.entries(schema.properties ?? {})
          .filter(([, type]) => isUntold(type) || isUntold(type.items ?? {}))
          .map(([property]) => `${name}.${property}`),
    );
    expect(untold).toEqual([]);
  });

  it('counts requests by route for Prometheus', async () => {
    await api.call('GET', '/health');
    const metrics = await api.call('GET', '//metrics');
    expect(metrics.body).toMatch(
      /don_doc_http_request_duration_seconds_count\{.*route="\/api\/v1\/health",status="200"\} \d+/,
    );
    expect(metrics.body).toContain('process_cpu_seconds_total');
  });

  it('tells nothing of an error nobody expected but where to ask', async () => {
    await api.dataSource.query('ALTER TABLE account RENAME TO account_gone');
    const answer = await api.call('POST', '/sessions', { body: { login: 'a', password: 'b' } });
    await api.dataSource.query('ALTER TABLE account_gone RENAME TO account');
    expect([answer.status, answer.body.code]).toEqual([500, 'internal-error']);
    expect(JSON.stringify(answer.body)).not.toContain('account');
  });
});

describe('The API process without Temporal', () => {
  it('lives but is not ready, and says why', async () => {
    const database = await createTestDatabase();
    const api = await startTestApi(database, { TEMPORAL_ADDRESS: '127.0.0.1:1' });
    try {
      expect((await api.call('GET', '/health')).status).toBe(200);
      await until(async () => (await readiness(api)) === '503 not-ready temporal');
    } finally {
      await api.close();
      await database.drop();
    }
  });
});

describe('The API process whose database is gone', () => {
  it('answers "outcome unknown, repeat with the same key"', async () => {
    const database = await createTestDatabase();
    const api = await startTestApi(database, { METRICS_TOKEN: 'a-long-metrics-token' });
    try {
      await database.drop();
      const answer = await api.call('POST', '/sessions', { body: { login: 'a', password: 'b' } });
      expect([answer.status, answer.body.code]).toEqual([503, 'service-unavailable']);
      expect(answer.body.detail).toContain('Idempotency-Key');
    } finally {
      await api.close();
    }
  });
});

describe('Migrations', () => {
  it('run once when several processes start at the same time', async () => {
    const database = await createTestDatabase({ empty: true });
    try {
      const processes = await Promise.all([database.connect(), database.connect(), database.connect()]);
      const ran = await Promise.all(processes.map(runMigrations));
      expect(ran.flat()).toEqual(processes[0]?.migrations.map(({ name }) => name));
    } finally {
      await database.drop();
    }
  });
});
