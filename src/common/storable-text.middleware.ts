import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../../domain/errors.ts';

// The document of a plan has ten levels.
const DEEPEST = 50;

/**
 * Refuses requests with text that PostgreSQL and JSON readers cannot hold: the NUL character, in the address too, and
 * halves of a surrogate pair (an emoji cut in two). Refused here, where a person can still mend it, and not where it is
 * recorded.
 *
 * Passes on DomainError 'text-unreadable' {field}; 'malformed-request' for a body nested deeper than any of ours.
 */
export function refuseUnstorableText(request: Request, _response: Response, next: NextFunction): void {
  next(problemOf(request));
}

function problemOf(request: Request): DomainError | undefined {
  if (request.originalUrl.includes('%00')) return new DomainError('text-unreadable', { field: 'url' });
  if (isDeeperThan(DEEPEST, request.body)) return new DomainError('malformed-request');
  const field = unstorableField(request.body, '');
  return field === null ? undefined : new DomainError('text-unreadable', { field });
}

/** Whether a text can be stored and written as JSON. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Level by level: what follows a body down by recursion would run out of stack. */
function isDeeperThan(most: number, body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

/** Way to the first text of a JSON value that cannot be stored (`figures.0.note`); null where all can be. */
export function unstorableField(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const way = path === '' ? key : `${path}.${key}`;
    const field = unstorableField(key, way) ?? unstorableField(member, way);
    if (field !== null) return field;
  }
  return null;
}
