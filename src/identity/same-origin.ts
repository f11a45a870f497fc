import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that a browser sends with its cookie from another site. Browsers say where a request comes from in
 * Sec-Fetch-Site, older ones in Origin, and scripts cannot forge either; a request that says neither is refused too.
 *
 * @throws DomainError 'cross-site-request'
 */
export function requireSameOrigin(request: Request, publicUrl: string): void {
  if (SAFE_METHODS.has(request.method)) return;
  if (originKind(request, publicUrl) !== 'same') throw new DomainError('cross-site-request');
}

/**
 * Refuses what a browser says comes from another site; for the log-in, which has no cookie yet and which programs call
 * without saying where they come from.
 *
 * @throws DomainError 'cross-site-request'
 */
export function refuseCrossSite(request: Request, publicUrl: string): void {
  if (originKind(request, publicUrl) === 'other') throw new DomainError('cross-site-request');
}

function originKind(request: Request, publicUrl: string): 'same' | 'other' | 'unsaid' {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'other';
  const origin = request.get('Origin');
  if (origin === undefined) return 'unsaid';
  const own = [new URL(publicUrl).origin, `${request.protocol}://${request.host}`];
  return own.includes(origin) ? 'same' : 'other';
}
