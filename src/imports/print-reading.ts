import type {
  PlanReading,
  ReadAssignment,
  ReadReporting,
  ReadTarget,
} from '../../domain/plan-text/plan-reading.ts';

/** What was understood of a plan, as text for a terminal. */
export function printReading(reading: PlanReading): string {
  const { plan, targets, assignments, reporting, generalTasks, questions, slips } = reading;
  const lines = [
    ...headerLines(plan),
    `\nChỉ tiêu (${targets.length})`,
    ...targets.map(targetLine),
    `\nNhiệm vụ được giao (${assignments.length})`,
    ...assignments.map(assignmentLine),
    `\nBáo cáo (${reporting.length})`,
    ...reporting.map(reportLine),
    `\nNhiệm vụ chung (${generalTasks.length})`,
    ...generalTasks.map(({ ref, text }) => `  ${ref}  ${shortened(text)}`),
    `\nCần người quyết định (${questions.length})`,
    ...questions.map(
      ({ text, about }) =>
        `  ${text}  [${about.length}: ${shortened(about.map(({ ref }) => ref).join(', '), 120)}]`,
    ),
    ...(slips.length > 0 ? [`\nChỗ nghi sai trong viện dẫn (${slips.length})`] : []),
    ...slips.map(
      ({ code, places }) =>
        `  ${code}: ${places.map(({ words, source }) => `${words} [${source.line}]`).join(' ≠ ')}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function headerLines(plan: PlanReading['plan']): string[] {
  const signatory = plan.signatory ? `${plan.signatory.title ?? '?'} ${plan.signatory.name ?? '?'}` : '–';
  return [
    `Trích yếu: ${plan.title ?? '–'}`,
    `Cơ quan ban hành: ${plan.issuer ?? '–'} · Số: ${plan.number ?? '–'} · Ngày: ${plan.issuedOn ?? '–'} · Loại: ${plan.kind}`,
    `Thời gian: ${plan.periodStart ?? '…'} – ${plan.periodEnd ?? '…'} · Thường trực: ${plan.standingAgency ?? '–'} · Người ký: ${signatory}`,
    `Căn cứ: ${plan.legalBases.map(({ number, date }) => `${number} (${date ?? '–'})`).join('; ')}`,
    `Nơi nhận: ${plan.recipients.join(' | ')}`,
  ];
}

function targetLine({ ref, text, comparator, value, unit, per, followedBy }: ReadTarget): string {
  const owners = followedBy.length > 0 ? `  ← ${followedBy.join('; ')}` : '';
  return `  ${ref}  ${comparator} ${value ?? '–'}${unit}${per ? '/năm' : ''}  ${shortened(text)}${owners}`;
}

function assignmentLine(assignment: ReadAssignment): string {
  const { ref, assignees, role, coordinators, text, mandate, source } = assignment;
  const time =
    assignment.due ??
    assignment.dueWords ??
    assignment.recurrence ??
    (assignment.standing ? 'thường xuyên?' : '–');
  const partners = coordinators.length > 0 ? `  + ${coordinators.join('; ')}` : '';
  const request = mandate === 'request' ? ' (đề nghị)' : '';
  return `  ${ref} [${source.line}]  ${assignees.join('; ') || '?'}${request} · ${role}${partners} · ${time}\n      ${shortened(text)}`;
}

function reportLine({ ref, from, via, to, cycle, due, dueWords, yearOffset, text }: ReadReporting): string {
  const year = yearOffset > 0 ? ` (+${yearOffset})` : '';
  return `  ${ref}  ${from.join('; ')} → ${via === null ? '' : `${via} → `}${to ?? '?'} · ${cycle} · ${due ?? dueWords ?? '–'}${year}\n      ${shortened(text)}`;
}

function shortened(text: string, length = 150): string {
  return text.length <= length ? text : `${text.slice(0, length - 41)} … ${text.slice(-38)}`;
}
