import { expect, test } from '@jest/globals';
import { refusal } from '../test/support/refusal.ts';
import { assertNever } from './assert-never.ts';
import { DomainError } from './errors.ts';

test('a domain error carries its code as message and its details as given', () => {
  const error = new DomainError('date-invalid', { value: 'x' });
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.code, error.message]).toEqual(['DomainError', 'date-invalid', 'date-invalid']);
  expect(error.details).toEqual({ value: 'x' });
  expect(new DomainError('calendar-empty').details).toEqual({});
});

test('a value from outside the types is refused where a switch ends', () => {
  expect(refusal(() => assertNever('someday' as never)).details).toEqual({ value: 'someday' });
});
