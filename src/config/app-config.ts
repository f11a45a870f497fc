import type { CodecKey } from './codec-keys.ts';
import type { LogLevel } from './environment.ts';

/** How to reach Temporal. Files are paths of PEM files; an API key implies TLS. */
export interface TemporalConfig {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly tls: boolean;
  readonly tlsServerName: string | undefined;
  readonly tlsCaFile: string | undefined;
  readonly tlsCertFile: string | undefined;
  readonly tlsKeyFile: string | undefined;
  readonly apiKey: string | undefined;
  /** Days for which the history of a finished workflow stays readable. */
  readonly retentionDays: number;
  /** The first one encrypts whatever crosses, all decrypt; none: nothing is encrypted. */
  readonly codecKeys: readonly CodecKey[];
}

/** Where mail goes; without `smtpUrl` no mail leaves the installation. */
export interface MailConfig {
  readonly smtpUrl: string | undefined;
  readonly from: string;
}

/** Limits on attached files; `allowedTypes` are lower-case endings without the dot. */
export interface FileConfig {
  readonly maxBytes: number;
  readonly allowedTypes: readonly string[];
}

/** When something that should not be becomes an alarm, and how often is looked. Milliseconds. */
export interface AlarmConfig {
  readonly lookMs: number;
  /** Of plan time for the ledger, of system time for messages. */
  readonly overdueMs: number;
  readonly workerMs: number;
  readonly unreachableMs: number;
}

/** The whole configuration of a process: read once from the environment, validated, then never changed. */
export abstract class AppConfig {
  abstract readonly environment: 'development' | 'test' | 'production';
  abstract readonly port: number;
  abstract readonly databaseUrl: string;
  abstract readonly databasePoolSize: number;
  abstract readonly temporal: TemporalConfig;
  abstract readonly demoMode: boolean;
  /** The demonstration begins with its seeded history; without it, on the day of issue. */
  abstract readonly demoHistory: boolean;
  abstract readonly mail: MailConfig;
  /** The address people open, without a trailing slash; links in e-mails and the same-origin check start from it. */
  abstract readonly publicUrl: string;
  abstract readonly sessionTtlHours: number;
  abstract readonly sessionCookieSecure: boolean;
  abstract readonly files: FileConfig;
  abstract readonly logLevel: LogLevel;
  abstract readonly metricsToken: string | undefined;
  /** Where a worker serves `/health` and `/metrics`; `port` null: nowhere. */
  abstract readonly workerMetrics: { readonly port: number | null; readonly host: string };
  /** How many workflows a worker keeps in memory; null: as many as the memory of the machine allows. */
  abstract readonly workerCachedWorkflows: number | null;
  abstract readonly alarms: AlarmConfig;
  /** As Express' setting "trust proxy" takes it. */
  abstract readonly trustProxy: boolean | number | string;
  abstract readonly appSecret: string;
  /** The account to make in an installation that has none; read by the seed alone. */
  abstract readonly firstAdministrator: { readonly login: string; readonly password: string } | undefined;
  /** The process ends when its standard input closes, that is when its parent is gone. */
  abstract readonly endsWithParent: boolean;
}
