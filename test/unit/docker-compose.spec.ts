import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  below,
  composeCommand,
  composeConfig,
  composeProblems,
  exampleVariables,
  readServices,
  requiredVariables,
} from '../../scripts/compose-check.mjs';

const text = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const services = readServices(text);
const block = (name: string) => services.get(name) ?? '';

describe('the production set-up in docker-compose.yml', () => {
  it('consists of the database, Temporal, the service and a mail catcher', () => {
    expect([...services.keys()].sort()).toEqual([
      'api',
      'mail',
      'migrate',
      'postgres',
      'seed',
      'temporal',
      'temporal-namespace',
      'temporal-schema',
      'temporal-ui',
      'worker',
    ]);
  });

  it('is sound and safe as it stands', () => {
    expect(composeProblems(text)).toEqual([]);
  });

  it('asks for every secret and has no default for any', () => {
    expect(requiredVariables(text)).toEqual([
      'APP_SECRET',
      'DON_DOC_DB_PASSWORD',
      'MAIL_FROM',
      'POSTGRES_PASSWORD',
      'PUBLIC_URL',
      'TEMPORAL_DB_PASSWORD',
    ]);
  });

  it('publishes neither PostgreSQL nor Temporal, and connects both to internal networks only', () => {
    for (const name of [
      'postgres',
      'temporal',
      'temporal-schema',
      'temporal-namespace',
      'worker',
      'migrate',
      'seed',
    ])
      expect(below(block(name), 'ports')).toEqual([]);
    expect(below(block('postgres'), 'networks')).toEqual(['database']);
    expect(below(block('temporal'), 'networks')).toEqual(['database', 'temporal']);
    expect(text).toMatch(/\n {2}database:\n {4}internal: true\n {2}temporal:\n {4}internal: true\n/);
  });

  it('seeds the migrated database once, and makes the first administrator if it is told to', () => {
    expect(block('seed')).toContain("command: ['node', 'dist/src/seed/seed.js']");
    expect(below(block('seed'), 'depends_on')).toEqual([
      'migrate:',
      'condition: service_completed_successfully',
    ]);
    expect(below(block('seed'), 'environment')).toContain('ADMIN_PASSWORD: ${ADMIN_PASSWORD:-}');
    for (const name of ['api', 'worker']) expect(block(name)).not.toContain('ADMIN_');
  });

  it('asks each worker whether it is well, on a port that is not published', () => {
    const check = below(block('worker'), 'healthcheck').join(' ');
    const port = /WORKER_METRICS_PORT: '(\d+)'/.exec(block('worker'))?.[1];
    expect(check).toContain(`http://127.0.0.1:${port}/health`);
    expect(block('worker')).toContain('WORKER_METRICS_HOST: ${WORKER_METRICS_HOST:-127.0.0.1}');
  });

  it('starts the service only on a seeded database and a Temporal with its namespace', () => {
    for (const name of ['api', 'worker'])
      expect(below(block(name), 'depends_on')).toEqual([
        'seed:',
        'condition: service_completed_successfully',
        'temporal-namespace:',
        'condition: service_completed_successfully',
      ]);
  });

  it('makes the namespace by the program of the product, with the settings of the product', () => {
    expect(block('temporal-namespace')).toContain(
      "command: ['node', 'dist/src/temporal/set-up-namespace.js']",
    );
    expect(text).toContain('TEMPORAL_RETENTION_DAYS: ${TEMPORAL_RETENTION_DAYS:-90}');
    expect(text).toContain('TEMPORAL_CODEC_KEYS: ${TEMPORAL_CODEC_KEYS:-}');
  });

  it('lets the worker be scaled', () => {
    expect(below(block('worker'), 'deploy')).toEqual(['replicas: ${WORKER_REPLICAS:-2}']);
  });

  it.each([
    [
      'a secret with a default',
      'APP_SECRET: ${APP_SECRET:?',
      'APP_SECRET: ${APP_SECRET:-secret} # ',
      /APP_SECRET must come/,
    ],
    [
      'a literal secret',
      'SQL_PASSWORD: ${TEMPORAL_DB_PASSWORD:?',
      'SQL_PASSWORD: temporal # ',
      /SQL_PASSWORD must come/,
    ],
    ['an unpinned image', 'image: postgres:18', 'image: postgres', /pin the version/],
    ['another number of shards', "'512'", "'4'", /512 history shards/],
    ['a UI for everybody', "'127.0.0.1:${TEMPORAL_UI_PORT", "'${TEMPORAL_UI_PORT", /loopback/],
    [
      'a published database',
      '    shm_size: 256m',
      "    ports:\n      - '5432:5432'",
      /must not be published/,
    ],
    [
      'a Temporal on the open network',
      '      - database\n      - temporal\n    healthcheck',
      '      - edge\n    healthcheck',
      /internal networks/,
    ],
  ])('would not pass with %s', (_what, from, to, complaint) => {
    expect(text).toContain(from);
    expect(composeProblems(text.replace(from, to)).join('\n')).toMatch(complaint);
  });

  const command = composeCommand();
  // Docker's program need not be installed to work on the project; where it is, it has the last word.
  const withCompose = command ? it : it.skip;

  withCompose(
    'is accepted by docker-compose with every secret, and refused without any one of them',
    () => {
      const variables = exampleVariables(text);
      const whole = composeConfig(command ?? [], variables);
      expect(whole.output).toContain('don_doc:example-don_doc_db_password@postgres:5432/don_doc');
      expect(whole.ok).toBe(true);
      for (const name of requiredVariables(text)) {
        const without = composeConfig(command ?? [], { ...variables, [name]: '' });
        expect(without.ok).toBe(false);
        expect(without.output).toContain(`${name} is missing`);
      }
    },
    60_000,
  );
});
