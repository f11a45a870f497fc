import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { readIdempotencyKey } from './idempotency-key.decorator.ts';

describe('The Idempotency-Key', () => {
  it('is taken as it stands', () => {
    expect(readIdempotencyKey('c0ffee-1')).toBe('c0ffee-1');
    expect(readIdempotencyKey('k'.repeat(200))).toHaveLength(200);
  });

  it('may not be missing', () => {
    expect(() => readIdempotencyKey(undefined)).toThrow(new DomainError('idempotency-key-missing'));
  });

  it.each([[''], ['k'.repeat(201)], ['two words'], ['khóa']])('is refused as %p', (key) => {
    expect(() => readIdempotencyKey(key)).toThrow(new DomainError('idempotency-key-invalid'));
  });
});
