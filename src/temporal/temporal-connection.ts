import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection, type TLSConfig } from '@temporalio/client';
import { readFileSync } from 'node:fs';
import { AppConfig, type TemporalConfig } from '../config/app-config.ts';

/**
 * The process' one connection to Temporal. It connects when first used and again after an interruption, so that the API
 * starts, and says what is missing, while Temporal is away.
 */
@Injectable()
export class TemporalConnection implements OnApplicationShutdown {
  readonly client: Client;
  private readonly connection: Connection;

  constructor(config: AppConfig) {
    const { address, namespace, apiKey } = config.temporal;
    this.connection = Connection.lazy({
      address,
      tls: tlsOf(config.temporal),
      ...(apiKey ? { apiKey } : {}),
    });
    this.client = new Client({ connection: this.connection, namespace });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}

/** TLS as configured: none, the system's trust, or the named certificates. An API key implies TLS. */
export function tlsOf(config: TemporalConfig): TLSConfig | boolean {
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
