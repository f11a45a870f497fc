import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection, type TLSConfig } from '@temporalio/client';
import { readFileSync } from 'node:fs';
import { AppConfig, type TemporalConfig } from '../config/app-config.ts';
import { clientDataConverter } from './data-converter.ts';

/**
 * The process' one connection to Temporal. It connects when first used and again after an interruption, so that the API
 * starts, and says what is missing, while Temporal is away.
 */
@Injectable()
export class TemporalConnection implements OnApplicationShutdown {
  readonly client: Client;
  private readonly connection: Connection;

  constructor(config: AppConfig) {
    const { namespace } = config.temporal;
    this.connection = Connection.lazy(connectionOptions(config.temporal));
    const dataConverter = clientDataConverter(config.temporal);
    this.client = new Client({ connection: this.connection, namespace, dataConverter });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}

/** Where Temporal is and how to be let in, for clients and workers alike. */
export function connectionOptions(config: TemporalConfig): {
  address: string;
  tls: TLSConfig | boolean;
  apiKey?: string;
} {
  const { address, apiKey } = config;
  return { address, tls: tlsOf(config), ...(apiKey ? { apiKey } : {}) };
}

/** TLS as configured: none, the system's trust, or the named certificates. An API key implies TLS. */
function tlsOf(config: TemporalConfig): TLSConfig | boolean {
  if (!config.tls && config.apiKey === undefined) return false;
  const file = (path: string | undefined) => (path === undefined ? undefined : readFileSync(path));
  const crt = file(config.tlsCertFile);
  const key = file(config.tlsKeyFile);
  const ca = file(config.tlsCaFile);
  return {
    ...(config.tlsServerName === undefined ? {} : { serverNameOverride: config.tlsServerName }),
    ...(ca ? { serverRootCACertificate: ca } : {}),
    ...(crt && key ? { clientCertPair: { crt, key } } : {}),
  };
}
