import { checkDeadline } from './check-deadline.ts';
import type { PlanDocument, ReportingDuty } from './plan-document.ts';
import type { PlanCheck } from './plan-check.ts';

/** Reports all that is wrong with one duty to report. */
export function checkReportingDuty(
  duty: ReportingDuty,
  path: string,
  document: PlanDocument,
  check: PlanCheck,
): void {
  if (duty.from.length === 0) check.add(`${path}.from`, 'reporter-missing', { ref: duty.ref });
  duty.from.forEach((from, i) => {
    const { kind } = check.agencies(`${path}.from[${i}].name`, from.name);
    if (kind !== null && kind !== from.kind) {
      check.add(`${path}.from[${i}].kind`, 'assignee-kind-mismatch', { name: from.name, expected: kind });
    }
  });
  for (const field of ['receiver', 'to'] as const) {
    const name = duty[field];
    if (name !== null && check.agencies(`${path}.${field}`, name).kind === 'group') {
      check.add(`${path}.${field}`, 'one-agency-expected', { name });
    }
  }
  if (duty.deadline) checkDeadline(duty.deadline, `${path}.deadline`, check, duty.year);
  // "Thường xuyên" is no day by which to report.
  const hasNoDay = duty.deadline === null || duty.deadline.spec.kind === 'none';
  if (hasNoDay && (duty.kind === 'round' || duty.kind === 'consolidation')) {
    check.add(`${path}.deadline`, 'deadline-missing', { kind: duty.kind });
  }
  if (duty.kind === 'round' && duty.cycle === null) check.add(`${path}.cycle`, 'field-missing');
  if (duty.window?.basis === 'stated' && duty.window.end < duty.window.start) {
    check.add(`${path}.window.end`, 'period-end-before-start', {
      start: duty.window.start,
      end: duty.window.end,
    });
  }
  checkLinks(duty, path, document, check);
}

function checkLinks(duty: ReportingDuty, path: string, document: PlanDocument, check: PlanCheck): void {
  const rounds = document.reporting.filter((other) => other.kind === 'round').map((other) => other.ref);
  if (duty.round !== null && !rounds.includes(duty.round)) {
    check.add(`${path}.round`, 'ref-unknown', { ref: duty.round });
  }
  if (duty.kind === 'consolidation' && duty.round === null) check.add(`${path}.round`, 'field-missing');
  if (duty.assignment !== null && !document.assignments.some((other) => other.ref === duty.assignment)) {
    check.add(`${path}.assignment`, 'ref-unknown', { ref: duty.assignment });
  }
}
