import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';
import { refuseCrossSite, requireSameOrigin } from './same-origin.ts';

const PUBLIC_URL = 'https://don-doc.hanoi.gov.vn';

function request(method: string, headers: Record<string, string>): Request {
  return {
    method,
    protocol: 'http',
    host: '10.0.0.5:3000',
    get: (name: string) => headers[name],
  } as unknown as Request;
}

const REFUSED = new DomainError('cross-site-request');

describe('A change made with the cookie', () => {
  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }],
    [{ Origin: 'https://don-doc.hanoi.gov.vn' }],
    [{ Origin: 'http://10.0.0.5:3000' }],
  ])('is accepted from our own pages: %p', (headers) => {
    expect(() => requireSameOrigin(request('POST', headers), PUBLIC_URL)).not.toThrow();
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://don-doc.hanoi.gov.vn' }],
    [{ Origin: 'https://don-doc.hanoi.gov.vn.evil.example' }],
    [{ Origin: 'null' }],
    [{}],
  ])('is refused from anywhere else: %p', (headers) => {
    expect(() => requireSameOrigin(request('DELETE', headers), PUBLIC_URL)).toThrow(REFUSED);
  });

  it('is not what a GET is: reading is open to links from elsewhere', () => {
    expect(() =>
      requireSameOrigin(request('GET', { 'Sec-Fetch-Site': 'cross-site' }), PUBLIC_URL),
    ).not.toThrow();
  });
});

describe('A log-in', () => {
  it('is accepted from a program that does not say where it comes from', () => {
    expect(() => refuseCrossSite(request('POST', {}), PUBLIC_URL)).not.toThrow();
  });

  it("is refused from another site's page", () => {
    expect(() => refuseCrossSite(request('POST', { 'Sec-Fetch-Site': 'cross-site' }), PUBLIC_URL)).toThrow(
      REFUSED,
    );
    expect(() => refuseCrossSite(request('POST', { Origin: 'https://evil.example' }), PUBLIC_URL)).toThrow(
      REFUSED,
    );
  });
});
