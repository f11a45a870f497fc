/**
 * Counts what Jest reports as JSON. A file that could not even run counts as one failed test, as does a run without a
 * report; tests that were skipped count as neither.
 * @param {object | undefined} report
 */
export function tallyOf(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Several runs as one. */
export const sumOf = (tallies) =>
  tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** A run that tested nothing has proved nothing. */
export const isGood = ({ passed, failed }) => failed === 0 && passed > 0;

export const tallyLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
