import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '../../domain/errors.ts';

// 200 rows fill several screens; more belongs to an export.
export const MAX_PAGE_SIZE = 200;
export const DEFAULT_PAGE_SIZE = 50;

/** One value of the tuple that a list is sorted by. */
export type CursorValue = string | number | boolean | null;

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

/**
 * Reads a cursor back.
 *
 * @param length how many values the list is sorted by
 * @throws DomainError 'invalid-cursor' when it was not made by `encodeCursor` for such a list.
 */
export function decodeCursor(cursor: string, length: number): CursorValue[] {
  let tuple: unknown;
  try {
    tuple = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new DomainError('invalid-cursor', { field: 'cursor' });
  }
  if (!Array.isArray(tuple) || tuple.length !== length || !tuple.every(isCursorValue))
    throw new DomainError('invalid-cursor', { field: 'cursor' });
  return tuple;
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

function isCursorValue(value: unknown): value is CursorValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
