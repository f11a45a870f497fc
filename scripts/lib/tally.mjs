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

/** A run that tested nothing has proved nothing. */
export const isGood = ({ passed, failed }) => failed === 0 && passed > 0;

export const tallyLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
