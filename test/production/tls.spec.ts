import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NativeConnection } from '@temporalio/worker';
import { loadConfig } from '../../src/config/load-config.ts';
import { connectionOptions } from '../../src/temporal/temporal-connection.ts';
import { requireTemporal } from '../../src/temporal/temporal-probe.ts';
import { makeAuthority, makeCertificate, type Certificate } from '../support/certificates.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { ReleaseTemporal } from '../support/temporal-under-test.ts';

/** The name in the server's certificate, which is not that of its address. */
const SERVER = 'temporal.don-doc.test';

describe('Temporal behind mutual TLS', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-tls-'));
  let installation: InstallationUnderTest;
  let authority: Certificate;
  let other: Certificate;
  let variables: Record<string, string>;

  beforeAll(async () => {
    authority = makeAuthority(folder, 'authority');
    other = makeAuthority(folder, 'other-authority');
    const server = makeCertificate(folder, SERVER, authority);
    const client = makeCertificate(folder, 'client', authority);
    variables = {
      TEMPORAL_TLS: 'true',
      TEMPORAL_TLS_SERVER_NAME: SERVER,
      TEMPORAL_TLS_CA_FILE: authority.certFile,
      TEMPORAL_TLS_CERT_FILE: client.certFile,
      TEMPORAL_TLS_KEY_FILE: client.keyFile,
    };
    const trust = { serverName: SERVER, rootCaFiles: [authority.certFile] };
    const tls = {
      server: {
        frontend: {
          server: { ...server, requireClientAuth: true, clientCaFiles: [authority.certFile] },
          client: trust,
        },
        systemWorker: { ...client, client: trust },
      },
      client: {
        serverNameOverride: SERVER,
        serverRootCACertificate: readFileSync(authority.certFile),
        clientCertPair: { crt: readFileSync(client.certFile), key: readFileSync(client.keyFile) },
      },
    };
    installation = await InstallationUnderTest.prepare({
      demoMode: false,
      environment: variables,
      temporal: (place) => new ReleaseTemporal(place, { tls }),
    });
    await installation.run('dist/src/seed/seed.js');
  });
  afterAll(async () => {
    await installation.close();
    rmSync(folder, { recursive: true });
  });

  const reasonWith = async (more: Record<string, string | undefined>) => {
    const { temporal } = loadConfig({
      DATABASE_URL: installation.database.url,
      TEMPORAL_ADDRESS: installation.temporal.address,
      ...variables,
      ...more,
    });
    return requireTemporal(temporal);
  };

  it('is reached by API and worker: the API is ready, and a workflow of the worker runs', async () => {
    await installation.startApi();
    installation.startWorker();
    const sentinel = installation.temporalClient().workflow.getHandle('sentinel');
    await installation.until(async () => {
      const seen = await sentinel.describe().catch(() => null);
      // Started, and its first task done by the worker.
      return seen?.status.name === 'RUNNING' && seen.historyLength > 3;
    }, 60_000);
  });

  it.each([
    ['a wrong authority', 'certificate-untrusted', () => ({ TEMPORAL_TLS_CA_FILE: other.certFile })],
    ['no authority named', 'certificate-untrusted', () => ({ TEMPORAL_TLS_CA_FILE: undefined })],
    [
      'no client certificate',
      'client-certificate',
      () => ({ TEMPORAL_TLS_CERT_FILE: undefined, TEMPORAL_TLS_KEY_FILE: undefined }),
    ],
    [
      "another authority's client certificate",
      'client-certificate',
      () => ({ TEMPORAL_TLS_CERT_FILE: other.certFile, TEMPORAL_TLS_KEY_FILE: other.keyFile }),
    ],
    ['a wrong name', 'certificate-name', () => ({ TEMPORAL_TLS_SERVER_NAME: 'temporal.example' })],
    ['no TLS at all', 'unreachable', () => ({ TEMPORAL_TLS: 'false' })],
    ['a namespace that is not there', 'namespace', () => ({ TEMPORAL_NAMESPACE: 'nobody' })],
  ])('with %s it is told apart as "%s"', async (_, kind, more) => {
    await expect(reasonWith(more())).rejects.toMatchObject({ name: 'TemporalProblemError', kind });
  });

  it('not trusted, the worker ends and says which variable to look at; the API lives and says so in its log', async () => {
    const untrusted = { TEMPORAL_TLS_CA_FILE: other.certFile };
    const worker = installation.startWorker('untrusting-worker', { environment: untrusted });
    await installation.until(async () => !worker.isAlive(), 60_000);
    expect(installation.log('untrusting-worker')).toMatch(/Không tin được[^]*TEMPORAL_TLS_CA_FILE/);

    const api = await installation.launchApi('untrusting-api', untrusted);
    const why = /temporal is not ready[^]*not trusted: check TEMPORAL_TLS_CA_FILE/;
    // It is whoever asks for readiness that finds out.
    await installation.until(async () => {
      expect(await installation.isApiReady()).toBe(false);
      return why.test(installation.log('untrusting-api'));
    }, 60_000);
    expect(api.isAlive()).toBe(true);
    const alive = await fetch(`${installation.url}/api/v1/health`);
    expect(alive.status).toBe(200);
  });

  it('gets its namespace and retention from the command, which may be repeated', async () => {
    const retention = async () => {
      const { workflowService } = installation.temporalClient().connection;
      const { config } = await workflowService.describeNamespace({ namespace: 'don-doc' });
      return Number(config?.workflowExecutionRetentionTtl?.seconds) / 86_400;
    };
    const run = (days: string) =>
      installation.runWith({ TEMPORAL_NAMESPACE: 'don-doc', TEMPORAL_RETENTION_DAYS: days }, SETUP);
    await run('30');
    expect(await retention()).toBe(30);
    await run('30');
    expect(installation.log('run-set-up-namespace.js')).toContain('is as it should be');
    await run('45');
    expect(await retention()).toBe(45);
  });
});

const SETUP = 'dist/src/temporal/set-up-namespace.js';

describe('A Temporal that asks for an API key', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-api-key-'));
  let server: Http2SecureServer;
  let authority: Certificate;
  const seen: (string | undefined)[] = [];

  beforeAll(async () => {
    authority = makeAuthority(folder, 'authority');
    const { certFile, keyFile } = makeCertificate(folder, SERVER, authority);
    // Stands where a hosted Temporal stands: it looks at the key and lets nobody else in.
    server = createSecureServer({ cert: readFileSync(certFile), key: readFileSync(keyFile) });
    server.on('stream', (stream, headers) => {
      seen.push(headers.authorization);
      const status = headers.authorization === 'Bearer the-right-key' ? '0' : '16';
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': status, 'grpc-message': 'no' }));
      stream.end(status === '0' ? Buffer.alloc(5) : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const configWith = (apiKey: string) => {
    const { port } = server.address() as AddressInfo;
    return loadConfig({
      DATABASE_URL: 'postgresql://localhost/unused',
      TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
      TEMPORAL_API_KEY: apiKey,
      TEMPORAL_TLS_CA_FILE: authority.certFile,
      TEMPORAL_TLS_SERVER_NAME: SERVER,
    }).temporal;
  };

  it('gets it as a bearer token over TLS, from the clients of the API and from the worker alike', async () => {
    await requireTemporal(configWith('the-right-key'));
    expect(seen.at(-1)).toBe('Bearer the-right-key');
    const asked = seen.length;
    const connection = await NativeConnection.connect(connectionOptions(configWith('the-right-key')));
    await connection.close();
    expect(seen.length).toBeGreaterThan(asked);
    expect(seen.at(-1)).toBe('Bearer the-right-key');
  });

  it('that is wrong is told apart from one that is away', async () => {
    await expect(requireTemporal(configWith('the-wrong-key'))).rejects.toMatchObject({
      kind: 'api-key',
      message: expect.stringMatching(/TEMPORAL_API_KEY/),
    });
  });
});
