import { findingText } from './finding-text.ts';
import type { LedgerFinding } from './ledger-finding.entity.ts';
import type { LedgerVerification } from './ledger-verification.entity.ts';

/** A run in lines for a terminal: what was looked at, why rows did not fire, and each difference. */
export function verificationReport(run: LedgerVerification, findings: readonly LedgerFinding[]): string {
  const tally = Object.entries(run.tally).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = [
    `${run.subjects} tasks and reports, ${run.rows} rows of the ledger`,
    ...tally.map(([key, n]) => `  ${key.padEnd(12)} ${n}`),
    ...findings.map(findingLine),
  ];
  const more = run.differences - findings.length;
  if (more > 0) lines.push(`and ${more} more`);
  if (run.problem !== null) lines.push(`not carried out to its end: ${run.problem}`);
  lines.push(`${run.differences} differences`);
  return lines.join('\n');
}

function findingLine(finding: LedgerFinding): string {
  const { kind, subjectId, clock, clockVersion, rung, repeat, attempt } = finding;
  const place = clock === null ? '' : ` ${clock}/${clockVersion}/${rung}/${repeat}/${attempt}`;
  return `! ${kind} ${subjectId}${place}: ${findingText(finding, 'en')}`;
}
