import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';

/** As much of a request for the metrics as decides on it. */
export interface MetricsCaller {
  /** The header Authorization. */
  readonly authorization: string | undefined;
  /** The other end of the connection, and whoever a trusted proxy says is behind it. */
  readonly addresses: readonly (string | undefined)[];
}

/**
 * With a token the metrics are open to whoever has it, without one to the same machine alone.
 *
 * @throws DomainError 'unauthenticated' without the token, 'forbidden' from elsewhere
 */
export function requireMetricsAccess(caller: MetricsCaller, token: string | undefined): void {
  if (token !== undefined) {
    const given = /^Bearer +(\S+)$/i.exec(caller.authorization ?? '')?.[1];
    if (given === undefined || !equal(given, token)) throw new DomainError('unauthenticated');
    return;
  }
  // Behind a proxy on this machine the connection is local though the caller is not: all must be.
  if (!caller.addresses.every(isLoopback)) throw new DomainError('forbidden');
}

/** Hashes first: the comparison takes the same time whatever the lengths. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}
