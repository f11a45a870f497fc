export interface PostgresServer {
  identity: { pid: number };
  port: number;
  adopted: boolean;
  url: (database: string) => string;
}

export function startPostgres(options: {
  dataFolder: string;
  port: number;
  password: string;
  pidFile: string;
  logFile: string;
  throwAway?: boolean;
}): Promise<PostgresServer>;

export function stopPostgres(identity: PostgresServer['identity'], pidFile: string): Promise<boolean>;

export function ensureDatabase(options: { port: number; password: string; database: string }): Promise<void>;
