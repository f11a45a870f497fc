import { describe, expect, it } from '@jest/globals';
import { isGood, sumOf, tallyLine, tallyOf } from './tally.mjs';

const report = (counts) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...counts,
});

describe('the result of a test run', () => {
  it('is told in one line', () => {
    const tally = tallyOf(report({ numPassedTests: 12, numFailedTests: 1 }));
    expect(tallyLine(tally)).toBe('12 passed, 1 failed');
    expect(isGood(tally)).toBe(false);
  });

  it('counts a file that could not run as a failure', () => {
    const tally = tallyOf(report({ numPassedTests: 3, numRuntimeErrorTestSuites: 2 }));
    expect(tallyLine(tally)).toBe('3 passed, 2 failed');
    expect(isGood(tally)).toBe(false);
  });

  it('is good only when something passed', () => {
    expect(isGood(tallyOf(report({ numPassedTests: 1 })))).toBe(true);
    expect(isGood(tallyOf(report({ numPendingTests: 5 })))).toBe(false);
  });

  it('is the sum of several runs, in which a failure of one stays', () => {
    const good = tallyOf(report({ numPassedTests: 3, numPendingTests: 2 }));
    const sum = sumOf([good, tallyOf(undefined), good]);
    expect(sum).toEqual({ passed: 6, failed: 1, skipped: 4 });
    expect(isGood(sum)).toBe(false);
  });

  it('is a failure when there is no report', () => {
    expect(tallyLine(tallyOf(undefined))).toBe('0 passed, 1 failed');
  });
});
