import { describe, expect, it } from '@jest/globals';
import { ServiceError } from '@temporalio/client';
import { DomainError } from '../../domain/errors.ts';
import { asDomainError } from './temporal-errors.ts';

const answered = (code: number) =>
  new ServiceError('no', { cause: Object.assign(new Error('no'), { code, details: '', metadata: {} }) });

describe('what Temporal says about an order', () => {
  it.each([
    [4, 'no answer in time'],
    [8, 'too many in flight'],
    [9, 'workers timed out again and again, so that no Update is taken'],
    [14, 'the server is away'],
  ])('leaves its outcome open with gRPC status %i: %s', (code) => {
    const error = asDomainError(answered(code));
    expect(error).toBeInstanceOf(DomainError);
    expect((error as DomainError).code).toBe('outcome-unknown');
  });

  it('is a defect of ours where the server does not understand the request', () => {
    const error = answered(3);
    expect(asDomainError(error)).toBe(error);
  });
});
