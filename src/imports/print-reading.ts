import type {
  PlanReading,
  ReadAssignment,
  ReadReporting,
  ReadTarget,
} from '../../domain/plan-text/plan-reading.ts';
import { DEFAULT_LOCALE } from '../common/locale.ts';
import type { Locale } from '../common/locale.ts';
import { IMPORT_QUESTIONS_EN } from '../common/messages/import-review.en.ts';

const WORDS = {
  vi: {
    targets: 'Chỉ tiêu',
    assignments: 'Nhiệm vụ được giao',
    reporting: 'Báo cáo',
    generalTasks: 'Nhiệm vụ chung',
    questions: 'Cần người quyết định',
    slips: 'Chỗ nghi sai trong viện dẫn',
    title: 'Trích yếu',
    issuer: 'Cơ quan ban hành',
    number: 'Số',
    issuedOn: 'Ngày',
    kind: 'Loại',
    period: 'Thời gian',
    standing: 'Thường trực',
    signatory: 'Người ký',
    bases: 'Căn cứ',
    recipients: 'Nơi nhận',
    perYear: '/năm',
    always: 'thường xuyên?',
    request: ' (đề nghị)',
  },
  en: {
    targets: 'Targets',
    assignments: 'Assignments',
    reporting: 'Reports',
    generalTasks: 'General tasks',
    questions: 'To be decided by a person',
    slips: 'Doubtful citations',
    title: 'Subject',
    issuer: 'Issued by',
    number: 'Number',
    issuedOn: 'Date',
    kind: 'Kind',
    period: 'Period',
    standing: 'Standing agency',
    signatory: 'Signed by',
    bases: 'Legal bases',
    recipients: 'Recipients',
    perYear: '/year',
    always: 'standing?',
    request: ' (request)',
  },
} as const;

type Words = Readonly<Record<keyof (typeof WORDS)['vi'], string>>;

/** The questions of a reading in the reader's language. */
export function askedIn(locale: Locale, questions: PlanReading['questions']): PlanReading['questions'] {
  if (locale === 'vi') return questions;
  return questions.map((question) => ({
    ...question,
    text: IMPORT_QUESTIONS_EN[question.code] ?? question.text,
  }));
}

/** What was understood of a plan, as text for a terminal. */
export function printReading(reading: PlanReading, locale: Locale = DEFAULT_LOCALE): string {
  const words: Words = WORDS[locale];
  const { plan, targets, assignments, reporting, generalTasks, slips } = reading;
  const questions = askedIn(locale, reading.questions);
  const lines = [
    ...headerLines(plan, words),
    `\n${words.targets} (${targets.length})`,
    ...targets.map((target) => targetLine(target, words)),
    `\n${words.assignments} (${assignments.length})`,
    ...assignments.map((assignment) => assignmentLine(assignment, words)),
    `\n${words.reporting} (${reporting.length})`,
    ...reporting.map(reportLine),
    `\n${words.generalTasks} (${generalTasks.length})`,
    ...generalTasks.map(({ ref, text }) => `  ${ref}  ${shortened(text)}`),
    `\n${words.questions} (${questions.length})`,
    ...questions.map(
      ({ text, about }) =>
        `  ${text}  [${about.length}: ${shortened(about.map(({ ref }) => ref).join(', '), 120)}]`,
    ),
    ...(slips.length > 0 ? [`\n${words.slips} (${slips.length})`] : []),
    ...slips.map(
      ({ code, places }) =>
        `  ${code}: ${places.map(({ words, source }) => `${words} [${source.line}]`).join(' ≠ ')}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function headerLines(plan: PlanReading['plan'], words: Words): string[] {
  const signatory = plan.signatory ? `${plan.signatory.title ?? '?'} ${plan.signatory.name ?? '?'}` : '–';
  return [
    `${words.title}: ${plan.title ?? '–'}`,
    `${words.issuer}: ${plan.issuer ?? '–'} · ${words.number}: ${plan.number ?? '–'} · ${words.issuedOn}: ${plan.issuedOn ?? '–'} · ${words.kind}: ${plan.kind}`,
    `${words.period}: ${plan.periodStart ?? '…'} – ${plan.periodEnd ?? '…'} · ${words.standing}: ${plan.standingAgency ?? '–'} · ${words.signatory}: ${signatory}`,
    `${words.bases}: ${plan.legalBases.map(({ number, date }) => `${number} (${date ?? '–'})`).join('; ')}`,
    `${words.recipients}: ${plan.recipients.join(' | ')}`,
  ];
}

function targetLine(target: ReadTarget, words: Words): string {
  const { ref, text, comparator, value, unit, per, followedBy } = target;
  const owners = followedBy.length > 0 ? `  ← ${followedBy.join('; ')}` : '';
  return `  ${ref}  ${comparator} ${value ?? '–'}${unit}${per ? words.perYear : ''}  ${shortened(text)}${owners}`;
}

function assignmentLine(assignment: ReadAssignment, words: Words): string {
  const { ref, assignees, role, coordinators, text, mandate, source } = assignment;
  const time =
    assignment.due ??
    assignment.dueWords ??
    assignment.recurrence ??
    (assignment.standing ? words.always : '–');
  const partners = coordinators.length > 0 ? `  + ${coordinators.join('; ')}` : '';
  const request = mandate === 'request' ? words.request : '';
  return `  ${ref} [${source.line}]  ${assignees.join('; ') || '?'}${request} · ${role}${partners} · ${time}\n      ${shortened(text)}`;
}

function reportLine({ ref, from, via, to, cycle, due, dueWords, yearOffset, text }: ReadReporting): string {
  const year = yearOffset > 0 ? ` (+${yearOffset})` : '';
  return `  ${ref}  ${from.join('; ')} → ${via === null ? '' : `${via} → `}${to ?? '?'} · ${cycle} · ${due ?? dueWords ?? '–'}${year}\n      ${shortened(text)}`;
}

function shortened(text: string, length = 150): string {
  return text.length <= length ? text : `${text.slice(0, length - 41)} … ${text.slice(-38)}`;
}
