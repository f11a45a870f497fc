import { Injectable } from '@nestjs/common';
import { connect } from 'node:net';
import { AppConfig } from '../config/app-config.ts';

// A server that does not accept within two seconds serves nobody.
const CONNECT_TIMEOUT_MS = 2_000;

/** Whether Temporal can be reached now. */
export abstract class TemporalHealth {
  /** Resolves when Temporal answers; rejects with the reason when it does not. */
  abstract check(): Promise<void>;
}

/** Asks only whether something accepts connections at TEMPORAL_ADDRESS. */
@Injectable()
export class TemporalPortHealth extends TemporalHealth {
  constructor(private readonly config: AppConfig) {
    super();
  }

  async check(): Promise<void> {
    const { address } = this.config.temporal;
    const separator = address.lastIndexOf(':');
    const target = { host: address.slice(0, separator), port: Number(address.slice(separator + 1)) };
    await new Promise<void>((resolve, reject) => {
      const socket = connect({ ...target, timeout: CONNECT_TIMEOUT_MS });
      socket.once('connect', resolve);
      socket.once('error', reject);
      socket.once('timeout', () => reject(new Error('timeout')));
      const end = () => socket.destroy();
      socket.once('connect', end).once('timeout', end);
    });
  }
}
