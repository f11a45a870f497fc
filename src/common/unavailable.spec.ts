import { describe, expect, it } from '@jest/globals';
import {
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { isDatabaseUnavailable } from './unavailable.ts';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('A failure of the database', () => {
  it.each([
    [withCode('ECONNREFUSED')],
    [withCode('57P01')],
    [new QueryFailedError('SELECT 1', [], withCode('08006'))],
    [new Error('Connection terminated unexpectedly')],
    [new Error('timeout exceeded when trying to connect')],
    [new Error('Client has encountered a connection error and is not queryable')],
    [new Error('Client was closed and is not queryable')],
    [new QueryRunnerAlreadyReleasedError()],
    [new QueryRunnerProviderAlreadyReleasedError()],
  ])('is "ask again later" when it cannot be reached: %p', (error) => {
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it.each([
    [new QueryFailedError('SELECT 1', [], withCode('23505'))],
    [new Error('no such column')],
    ['ECONNREFUSED'],
  ])('is an error of ours otherwise: %p', (error) => {
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});
