import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfig } from './load-config.ts';

const DATABASE_URL = 'postgresql://don_doc:Zq8-long-enough@db:5432/don_doc';
const PRODUCTION = { NODE_ENV: 'production', DATABASE_URL, APP_SECRET: 'k'.repeat(32) };

function problemsOf(variables: Record<string, string>): readonly string[] {
  try {
    loadConfig(variables);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe('The configuration', () => {
  it('needs nothing but the address of the database', () => {
    const config = loadConfig({ DATABASE_URL });
    expect(config).toMatchObject({
      port: 3000,
      databaseUrl: DATABASE_URL,
      demoMode: false,
      demoHistory: true,
      publicUrl: 'http://localhost:3000',
      sessionCookieSecure: false,
      temporal: { address: 'localhost:7233', namespace: 'default', taskQueue: 'don-doc', tls: false },
      files: { maxBytes: 20_971_520 },
    });
  });

  it('leaves the size of the worker’s cache to the machine where none is set', () => {
    expect(loadConfig({ DATABASE_URL }).workerCachedWorkflows).toBeNull();
    expect(loadConfig({ DATABASE_URL, WORKER_CACHED_WORKFLOWS: '5000' }).workerCachedWorkflows).toBe(5_000);
    expect(problemsOf({ DATABASE_URL, WORKER_CACHED_WORKFLOWS: '1' })[0]).toContain(
      'WORKER_CACHED_WORKFLOWS',
    );
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ DATABASE_URL, PORT: ' ', SMTP_URL: '' })).toMatchObject({
      port: 3000,
      mail: { smtpUrl: undefined },
    });
  });

  it.each([
    ['DATABASE_URL', {}],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://secret-host/x' }],
    ['PORT', { DATABASE_URL, PORT: 'secret' }],
    ['DEMO_MODE', { DATABASE_URL, DEMO_MODE: 'secret' }],
    ['TEMPORAL_ADDRESS', { DATABASE_URL, TEMPORAL_ADDRESS: 'secret' }],
    ['ALLOWED_FILE_TYPES', { DATABASE_URL, ALLOWED_FILE_TYPES: 'pdf,../secret' }],
    ['LOG_LEVEL', { DATABASE_URL, LOG_LEVEL: 'secret' }],
    ['APP_SECRET', { DATABASE_URL, APP_SECRET: 'secret' }],
    ['SMTP_URL', { DATABASE_URL, SMTP_URL: 'http://secret' }],
  ])('names the variable %s that is wrong, and never its value', (name, variables) => {
    const problems = problemsOf(variables);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).not.toContain('secret');
  });

  it('names all wrong variables at once', () => {
    expect(problemsOf({ PORT: 'x', DEMO_MODE: 'x' })).toHaveLength(3);
  });

  it('reads booleans, lists and proxies', () => {
    const config = loadConfig({
      DATABASE_URL,
      DEMO_MODE: '1',
      ALLOWED_FILE_TYPES: 'PDF, docx',
      TRUST_PROXY: '2',
    });
    expect(config.demoMode).toBe(true);
    expect(config.files.allowedTypes).toEqual(['pdf', 'docx']);
    expect(config.trustProxy).toBe(2);
  });

  it('sends the cookie over HTTPS only when people come by HTTPS', () => {
    expect(loadConfig({ DATABASE_URL, PUBLIC_URL: 'https://don-doc.hanoi.gov.vn/' })).toMatchObject({
      publicUrl: 'https://don-doc.hanoi.gov.vn',
      sessionCookieSecure: true,
    });
  });

  it('speaks TLS to a Temporal that asks for an API key', () => {
    expect(loadConfig({ DATABASE_URL, TEMPORAL_API_KEY: 'key' }).temporal.tls).toBe(true);
  });
});

describe('The configuration of a production set-up', () => {
  it('is accepted with secrets of its own', () => {
    expect(loadConfig(PRODUCTION).environment).toBe('production');
  });

  it.each([
    ['demonstration mode', { DEMO_MODE: 'true' }, 'DEMO_MODE'],
    ['the default secret', { APP_SECRET: '' }, 'APP_SECRET'],
    ['a short secret', { APP_SECRET: 'k'.repeat(31) }, 'APP_SECRET'],
    ['a database without a password', { DATABASE_URL: 'postgresql://don_doc@db/don_doc' }, 'DATABASE_URL'],
    ['a default password', { DATABASE_URL: 'postgresql://postgres:postgres@db/x' }, 'DATABASE_URL'],
  ])('refuses %s', (_, variables, name) => {
    const problems = problemsOf({ ...PRODUCTION, ...variables });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
  });
});
