import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../../domain/errors.ts';

/**
 * Refuses bodies with text that PostgreSQL and JSON readers cannot hold: the NUL character, and halves of a surrogate
 * pair (an emoji cut in two). Refused here, where a person can still mend it, and not where it is recorded.
 *
 * Passes on DomainError 'text-unreadable' {field}.
 */
export function refuseUnstorableText(request: Request, _response: Response, next: NextFunction): void {
  const field = unstorableField(request.body, '');
  next(field === null ? undefined : new DomainError('text-unreadable', { field }));
}

/** Way to the first text of a JSON value that cannot be stored (`figures.0.note`); null where all can be. */
export function unstorableField(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const way = path === '' ? key : `${path}.${key}`;
    const field = unstorableField(key, way) ?? unstorableField(member, way);
    if (field !== null) return field;
  }
  return null;
}
