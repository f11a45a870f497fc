export interface TemporalServer {
  identity: { pid: number };
  port: number;
  uiPort?: number;
  address: string;
  adopted: boolean;
}

export function startTemporalServer(options: {
  cli: string;
  port: number;
  pidFile: string;
  logFile: string;
  databaseFile?: string;
  uiPort?: number;
  dynamicConfig?: string[];
}): Promise<TemporalServer>;

export function stopTemporalServer(identity: TemporalServer['identity'], pidFile: string): Promise<void>;
