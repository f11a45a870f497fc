import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure, defaultPayloadConverter } from '@temporalio/common';
import { failureConverter } from './failure-converter.ts';

describe('A failure that crosses Temporal', () => {
  it('carries its message and stack as a payload only, and gives them back', () => {
    const failure = ApplicationFailure.nonRetryable(
      'Phường Ba Đình đã ghi sự kiện 3',
      'recording-conflict',
      'gap',
    );
    const crossed = failureConverter.errorToFailure(failure, defaultPayloadConverter);
    expect(crossed.message).toBe('Encoded failure');
    expect(crossed.stackTrace).toBe('');
    expect(failureConverter.failureToError(crossed, defaultPayloadConverter)).toMatchObject({
      message: failure.message,
      type: 'recording-conflict',
      details: ['gap'],
    });
  });
});
