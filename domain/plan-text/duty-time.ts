import { nominalDay } from '../deadline/nominal-day.ts';
import { isRecurring } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import { DomainError } from '../errors.ts';
import type { ReadRecurrence } from './plan-reading.ts';
import type { TimeContext, TimeQuestion, TimeReading } from './time-reading.ts';
import { readTimeWords } from './time-words.ts';

/** What the words of a duty say about its time. */
export interface DutyTime {
  readonly dueWords: string | null;
  readonly due: string | null;
  readonly dueSpec: DeadlineSpec | null;
  readonly dueRule: string | null;
  readonly recurrence: ReadRecurrence | null;
  readonly event: string | null;
  readonly confidence: number;
  readonly questions: readonly { readonly code: TimeQuestion; readonly words: string }[];
}

/** @param field words that stand where only a time can stand; they come before those of the sentence. */
export function timeOfDuty(text: string, field: string | null, context: TimeContext): DutyTime {
  const inField = field === null ? [] : readTimeWords(field, { ...context, field: true });
  const readings = [...inField, ...readTimeWords(text, context)];
  const due = (isRange(field) ? lastDue(inField) : dueIn(inField, true)) ?? dueIn(readings, false);
  const turns = readings.filter((reading) => reading.recurrence !== null);
  // "02 lần/ngày khi có bão": the event decides when the product has no such turn.
  const byEvent =
    turns[0]?.question === 'cycle-unsupported' ? turns.find(({ use }) => use === 'event') : undefined;
  const cycle = byEvent ?? turns[0] ?? null;
  const event = readings.find((reading) => reading.use === 'event') ?? null;
  const unread = field !== null && inField.length === 0 && field.trim() !== '';
  return {
    dueWords: due?.words ?? (unread ? field : null),
    due: due ? writtenDue(due.spec!, context) : null,
    dueSpec: due?.spec ?? null,
    dueRule: due?.rule ?? null,
    recurrence: cycle?.recurrence ?? null,
    event: event?.event ?? null,
    confidence: due?.confidence ?? cycle?.confidence ?? 0.8,
    questions: questionsOf(readings),
  };
}

/** "15/4/2026 - 15/5/2026": the second day ends it. */
function isRange(field: string | null): boolean {
  return field !== null && /\d\s*[-–]\s*(?:ngày\s+)?\d{1,2}\/\d/u.test(field);
}

function lastDue(readings: readonly TimeReading[]): TimeReading | null {
  return readings.findLast(({ use, spec }) => use === 'due' && spec !== null) ?? null;
}

/** "theo quy định" in a sentence limits nothing; alone in a field it stands for a date that somebody sets. */
function dueIn(readings: readonly TimeReading[], isField: boolean): TimeReading | null {
  return (
    readings.find(
      ({ use, spec }) => use === 'due' && spec !== null && (isField || spec.kind !== 'to-be-set'),
    ) ?? null
  );
}

function questionsOf(readings: readonly TimeReading[]): DutyTime['questions'] {
  return readings.flatMap(({ question, words }) => (question === null ? [] : [{ code: question, words }]));
}

/** A day (ISO), `--MM-DD` for a day of each year, `----DD` for one of each month; null when it must be reckoned later. */
export function writtenDue(spec: DeadlineSpec, context: TimeContext): string | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (spec.kind === 'yearly') return `--${two(spec.month)}-${two(spec.day)}`;
  if (spec.kind === 'monthly') return `----${two(spec.day)}`;
  if (spec.kind === 'half-yearly') {
    const day = spec.first ?? spec.second;
    return day ? `--${two(day.month)}-${two(day.day)}` : null;
  }
  if (isRecurring(spec)) return null;
  try {
    return nominalDay(spec, { bases: { issuedOn: context.issuedOn } })?.date ?? null;
  } catch (error) {
    // Counted from a day that the text does not name, or in working days: it is reckoned when the plan is issued.
    if (error instanceof DomainError) return null;
    throw error;
  }
}
