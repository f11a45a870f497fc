import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { AppConfig, TemporalConfig } from './app-config.ts';
import { readCodecKeys } from './codec-keys.ts';
import { DEFAULT_APP_SECRET, Environment } from './environment.ts';
import { tlsFileProblems } from './tls-files.ts';

// 32 characters of base64 hold 192 bits, beyond guessing.
const PRODUCTION_SECRET_LENGTH = 32;

/** The environment cannot be used. The message names variables and what is wrong, never their values. */
export class ConfigurationError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
    this.problems = problems;
  }
}

/**
 * Reads and validates the configuration. An empty variable counts as not set.
 *
 * @throws ConfigurationError naming every variable that is missing or wrong.
 */
export function loadConfig(variables: Readonly<Record<string, string | undefined>> = process.env): AppConfig {
  const environment = readEnvironment(variables);
  const problems = [
    ...validationProblems(environment),
    ...productionProblems(environment),
    ...readCodecKeys(environment).problems,
    ...tlsFileProblems(environment),
  ];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return toAppConfig(environment);
}

function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const known = Object.keys(new Environment());
  const optional = [
    'DATABASE_URL',
    'TEMPORAL_TLS_SERVER_NAME',
    'TEMPORAL_TLS_CA_FILE',
    'TEMPORAL_TLS_CERT_FILE',
    'TEMPORAL_TLS_KEY_FILE',
    'TEMPORAL_API_KEY',
    'TEMPORAL_CODEC_KEYS',
    'TEMPORAL_CODEC_KEYS_FILE',
    'SMTP_URL',
    'METRICS_TOKEN',
    'WORKER_CACHED_WORKFLOWS',
    'SESSION_COOKIE_SECURE',
    'ADMIN_LOGIN',
    'ADMIN_PASSWORD',
  ];
  const given: Record<string, string> = {};
  for (const name of [...known, ...optional]) {
    const value = variables[name];
    if (value !== undefined && value.trim() !== '') given[name] = value.trim();
  }
  return plainToInstance(Environment, given, { exposeDefaultValues: true });
}

function validationProblems(environment: Environment): string[] {
  return validateSync(environment).map(({ property, constraints = {} }) => {
    if (property === 'DATABASE_URL')
      return `DATABASE_URL must be postgresql://user:password@host:port/database`;
    // That it is no number comes before that it is too great.
    const kinds = Object.keys(constraints);
    return (
      constraints[kinds.find((kind) => kind.startsWith('is')) ?? kinds[0] ?? ''] ?? `${property} is not valid`
    );
  });
}

function productionProblems(environment: Environment): string[] {
  if (environment.NODE_ENV !== 'production') return [];
  const problems: string[] = [];
  if (environment.DEMO_MODE) problems.push('DEMO_MODE is refused in production');
  if (environment.APP_SECRET === DEFAULT_APP_SECRET)
    problems.push('APP_SECRET is the default: choose a secret of your own');
  else if (environment.APP_SECRET.length < PRODUCTION_SECRET_LENGTH)
    problems.push(`APP_SECRET must have at least ${PRODUCTION_SECRET_LENGTH} characters in production`);
  if (hasDefaultPassword(environment.DATABASE_URL))
    problems.push('DATABASE_URL has no password or a default one: choose a password of your own');
  return problems;
}

/** Passwords that every attacker tries first, and those of this project's own examples. */
const DEFAULT_PASSWORDS = new Set(['', 'postgres', 'password', 'don-doc', 'dondoc', 'change-me', 'changeme']);

function hasDefaultPassword(databaseUrl: string | undefined): boolean {
  if (databaseUrl === undefined || !URL.canParse(databaseUrl)) return false;
  const url = new URL(databaseUrl);
  // A socket or a client certificate needs no password: then the host stands in the query.
  if (url.searchParams.has('host') || url.searchParams.has('sslcert')) return false;
  return DEFAULT_PASSWORDS.has(decodeURIComponent(url.password).toLowerCase());
}

function toAppConfig(environment: Environment): AppConfig {
  const publicUrl = environment.PUBLIC_URL.replace(/\/+$/, '');
  return Object.freeze({
    environment: environment.NODE_ENV,
    port: environment.PORT,
    databaseUrl: environment.DATABASE_URL,
    databasePoolSize: environment.DATABASE_POOL_SIZE,
    temporal: temporalConfig(environment),
    demoMode: environment.DEMO_MODE,
    demoHistory: environment.DEMO_HISTORY,
    mail: Object.freeze({ smtpUrl: environment.SMTP_URL, from: environment.MAIL_FROM }),
    publicUrl,
    sessionTtlHours: environment.SESSION_TTL_HOURS,
    sessionCookieSecure: environment.SESSION_COOKIE_SECURE ?? publicUrl.startsWith('https:'),
    files: Object.freeze({
      maxBytes: environment.FILE_MAX_BYTES,
      allowedTypes: environment.ALLOWED_FILE_TYPES,
    }),
    logLevel: environment.LOG_LEVEL,
    metricsToken: environment.METRICS_TOKEN,
    workerMetrics: Object.freeze({
      port: environment.WORKER_METRICS_PORT === 0 ? null : environment.WORKER_METRICS_PORT,
      host: environment.WORKER_METRICS_HOST,
    }),
    workerCachedWorkflows: environment.WORKER_CACHED_WORKFLOWS ?? null,
    alarms: Object.freeze({
      lookMs: environment.ALARM_LOOK_SECONDS * 1_000,
      overdueMs: environment.ALARM_OVERDUE_SECONDS * 1_000,
      workerMs: environment.ALARM_WORKER_SECONDS * 1_000,
      unreachableMs: environment.ALARM_UNREACHABLE_SECONDS * 1_000,
    }),
    trustProxy: readTrustProxy(environment.TRUST_PROXY),
    appSecret: environment.APP_SECRET,
    firstAdministrator: firstAdministrator(environment),
    endsWithParent: environment.PARENT_PIPE,
  });
}

function temporalConfig(environment: Environment): TemporalConfig {
  return Object.freeze({
    address: environment.TEMPORAL_ADDRESS,
    namespace: environment.TEMPORAL_NAMESPACE,
    taskQueue: environment.TEMPORAL_TASK_QUEUE,
    tls: environment.TEMPORAL_TLS || environment.TEMPORAL_API_KEY !== undefined,
    tlsServerName: environment.TEMPORAL_TLS_SERVER_NAME,
    tlsCaFile: environment.TEMPORAL_TLS_CA_FILE,
    tlsCertFile: environment.TEMPORAL_TLS_CERT_FILE,
    tlsKeyFile: environment.TEMPORAL_TLS_KEY_FILE,
    apiKey: environment.TEMPORAL_API_KEY,
    retentionDays: environment.TEMPORAL_RETENTION_DAYS,
    codecKeys: readCodecKeys(environment).keys,
  });
}

function firstAdministrator(environment: Environment): AppConfig['firstAdministrator'] {
  const { ADMIN_LOGIN: login, ADMIN_PASSWORD: password } = environment;
  return login === undefined || password === undefined ? undefined : Object.freeze({ login, password });
}

function readTrustProxy(value: string): boolean | number | string {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}
