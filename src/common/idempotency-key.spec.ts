import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { readIdempotencyKey } from './idempotency-key.decorator.ts';

describe('The Idempotency-Key', () => {
  it('is taken as it stands', () => {
    expect(readIdempotencyKey('c0ffee-1', true)).toBe('c0ffee-1');
    expect(readIdempotencyKey('k'.repeat(200), true)).toHaveLength(200);
  });

  it('may be missing only where it is optional', () => {
    expect(readIdempotencyKey(undefined, false)).toBeUndefined();
    expect(() => readIdempotencyKey(undefined, true)).toThrow(new DomainError('idempotency-key-missing'));
  });

  it.each([[''], ['k'.repeat(201)], ['two words'], ['khóa']])('is refused as %p', (key) => {
    expect(() => readIdempotencyKey(key, true)).toThrow(new DomainError('idempotency-key-invalid'));
  });
});
