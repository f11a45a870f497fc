import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { requireMetricsAccess, type MetricsCaller } from './metrics-access.ts';

function caller(ip: string, remoteAddress: string, authorization?: string): MetricsCaller {
  return { authorization, addresses: [ip, remoteAddress] };
}

describe('The metrics', () => {
  it('are open to the same machine when there is no token', () => {
    expect(() => requireMetricsAccess(caller('127.0.0.1', '::ffff:127.0.0.1'), undefined)).not.toThrow();
  });

  it('are closed to other machines, also behind a proxy on this one', () => {
    const refused = new DomainError('forbidden');
    expect(() => requireMetricsAccess(caller('10.1.2.3', '10.1.2.3'), undefined)).toThrow(refused);
    expect(() => requireMetricsAccess(caller('10.1.2.3', '127.0.0.1'), undefined)).toThrow(refused);
    expect(() => requireMetricsAccess(caller('127.0.0.1', '10.1.2.3'), undefined)).toThrow(refused);
  });

  it('are open to whoever has the token, and to nobody else', () => {
    const token = 'a-long-metrics-token';
    expect(() =>
      requireMetricsAccess(caller('10.1.2.3', '10.1.2.3', `Bearer ${token}`), token),
    ).not.toThrow();
    expect(() => requireMetricsAccess(caller('127.0.0.1', '127.0.0.1', 'Bearer wrong'), token)).toThrow(
      new DomainError('unauthenticated'),
    );
    expect(() => requireMetricsAccess(caller('127.0.0.1', '127.0.0.1'), token)).toThrow(DomainError);
  });
});
