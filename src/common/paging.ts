import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, isUUID, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '../../domain/errors.ts';
import { isStorable } from './storable-text.middleware.ts';

// 200 rows fill several screens; more belongs to an export.
export const MAX_PAGE_SIZE = 200;
export const DEFAULT_PAGE_SIZE = 50;

/** One value of the tuple that a list is sorted by. */
export type CursorValue = string | number | null;

/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

/** The query parameters of every list: extend it with the list's own filters. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE_SIZE, default: DEFAULT_PAGE_SIZE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_SIZE)
  limit: number = DEFAULT_PAGE_SIZE;

  @ApiPropertyOptional({ description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;
}

/** Writes the sort tuple of a page's last row as an opaque cursor. */
export function encodeCursor(tuple: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(tuple), 'utf8').toString('base64url');
}

/** What a value of a cursor is; `maybe-instant` is null for rows without one. */
export type CursorKind = 'uuid' | 'int' | 'text' | 'instant' | 'maybe-instant';

/** The types of columns that lists are sorted by. */
export type SortType = keyof typeof KIND_OF_TYPE;

const KIND_OF_TYPE = { uuid: 'uuid', int: 'int', text: 'text', timestamptz: 'instant' } as const;

/** What the values of columns of these types are in a cursor. */
export function cursorKindsOf(types: readonly SortType[]): CursorKind[] {
  return types.map((type) => KIND_OF_TYPE[type]);
}

const FITS: Readonly<Record<CursorKind, (value: unknown) => boolean>> = {
  uuid: (value) => isUUID(value),
  // As far as PostgreSQL's integers go.
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  text: (value) => typeof value === 'string' && isStorable(value),
  instant: isInstant,
  'maybe-instant': (value) => value === null || isInstant(value),
};

/**
 * Reads a cursor back. Its values go into statements: each must be what its column is.
 *
 * @param kinds what the values are that the list is sorted by
 * @throws DomainError 'invalid-cursor' when it was not made by `encodeCursor` for such a list.
 */
export function decodeCursor(cursor: string, kinds: readonly CursorKind[]): CursorValue[] {
  let tuple: unknown;
  try {
    tuple = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new DomainError('invalid-cursor', { field: 'cursor' });
  }
  if (
    !Array.isArray(tuple) ||
    tuple.length !== kinds.length ||
    !kinds.every((kind, n) => FITS[kind](tuple[n]))
  )
    throw new DomainError('invalid-cursor', { field: 'cursor' });
  return tuple as CursorValue[];
}

/**
 * Makes a page of rows read with `LIMIT limit + 1`: the row too many tells that there is a next page.
 *
 * @param tupleOf the values that the row is sorted by; the last must be unique, an id
 */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  tupleOf: (row: Row) => readonly CursorValue[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasNext = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), nextCursor: hasNext ? encodeCursor(tupleOf(last)) : null };
}

/** An instant as `Date.toISOString` writes it. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}
