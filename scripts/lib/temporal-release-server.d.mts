/** Where the Temporal server of production keeps its data. */
export interface TemporalDatabases {
  /** `postgresql://user:password@host:port/…` of a user who may create databases. */
  url: string;
  store: string;
  visibility: string;
}

export interface ReleaseServer {
  identity: { pid: number };
  port: number;
  address: string;
}

export interface ReleaseServerOptions {
  server: string;
  databases: TemporalDatabases;
  /** Fixed for ever by the first start: 4 in tests, 512 in production. */
  shards: number;
  /** From `choosePorts`. */
  ports: number[];
  /** For its configuration. */
  folder: string;
  pidFile: string;
  logFile: string;
  /** KEY=VALUE pairs, values in JSON. */
  dynamicConfig?: string[];
  /** The section `global.tls` of its configuration. */
  tls?: object;
  /** How the start's own look at the server speaks TLS. */
  clientTls?: import('@temporalio/client').TLSConfig;
}

export function createTemporalDatabases(sqlTool: string, databases: TemporalDatabases): Promise<void>;
export function choosePorts(): Promise<number[]>;
export function startReleaseServer(options: ReleaseServerOptions): Promise<ReleaseServer>;
export function stopReleaseServer(identity: ReleaseServer['identity'], pidFile: string): Promise<void>;
