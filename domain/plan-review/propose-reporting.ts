import { normaliseName } from '../agency/names.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { PeriodKind } from '../deadline/period.ts';
import type { ReadAssignment, ReadReporting } from '../plan-text/plan-reading.ts';
import type { DifficultyRoute, ReportingAgency, ReportingDuty } from '../plan/plan-document.ts';
import { placeNames } from './item-place.ts';

/**
 * The duties to report as the reading proposes them: whoever sums up what others send in consolidates their round; what
 * an assignment already asks for without a date of its own is a line of the round; the rest are rounds.
 */
export function proposeReporting(
  reporting: readonly ReadReporting[],
  assignments: readonly ReadAssignment[],
): ReportingDuty[] {
  const owed = reporting.filter((duty) => duty.cycle !== 'on-request' && !isLine(duty, assignments));
  const rounds = owed.filter((duty) => kindOf(duty, owed) === 'round');
  return reporting.map((duty) => {
    const kind = isLine(duty, assignments) ? 'line' : kindOf(duty, owed);
    const summedUp = rounds.find((round) => sendsTo(round, duty.from[0])) ?? rounds[0] ?? null;
    return {
      ref: duty.ref,
      kind,
      text: duty.text,
      place: { ...placeNames(duty.ref), ...duty.source },
      from: duty.from.map(reporter),
      ...addressees(duty),
      cycle: CYCLES[duty.cycle] ?? null,
      deadline: deadlineOf(duty),
      year: duty.year,
      opensWorkingDaysBefore: null,
      window: kind === 'round' || kind === 'consolidation' ? { basis: 'nd-09-2019' } : null,
      round: kind === 'consolidation' || kind === 'line' ? (summedUp?.ref ?? null) : null,
      assignment: kind === 'line' ? duty.ref : null,
    };
  });
}

/** An assignment asks for it already, and it has no date of its own. */
function isLine(duty: ReadReporting, assignments: readonly ReadAssignment[]): boolean {
  if (duty.cycle === 'on-request' || duty.dueSpec !== null) return false;
  return assignments.some(({ ref }) => ref === duty.ref);
}

/** `owed`: the duties that open reports. */
function kindOf(duty: ReadReporting, owed: readonly ReadReporting[]): ReportingDuty['kind'] {
  if (duty.cycle === 'on-request') return 'on-request';
  const [only] = duty.from;
  const sumsUp = duty.from.length === 1 && owed.some((other) => other !== duty && sendsTo(other, only));
  return sumsUp ? 'consolidation' : 'round';
}

/** Whether the duty's reports go to that body first. */
function sendsTo(duty: ReadReporting, name: string | undefined): boolean {
  return name !== undefined && normaliseName(addressees(duty).receiver) === normaliseName(name);
}

function addressees({ via, to }: ReadReporting): Pick<ReportingDuty, 'receiver' | 'to'> {
  const [first = null, second = null] = to?.split('; ') ?? [];
  if (via !== null) return { receiver: via, to: first };
  // The shape of a document wants a receiver; a blank one is a problem that a person sees at the field.
  return { receiver: first ?? '', to: second };
}

/** A report asked for once names its day itself; whichever period it is counted in, there is one only. */
const CYCLES: Partial<Record<ReadReporting['cycle'], PeriodKind>> = {
  monthly: 'month',
  quarterly: 'quarter',
  'half-yearly': 'half-year',
  yearly: 'year',
  once: 'year',
};

const NO_DATE: DeadlineSpec = { kind: 'to-be-set' };

function deadlineOf({ dueWords, dueSpec, cycle, text }: ReadReporting): ReportingDuty['deadline'] {
  if (dueWords !== null && dueSpec !== null) return { words: dueWords, spec: dueSpec };
  if (cycle === 'on-request') return null;
  const words = dueWords ?? /(?:hàng|hằng)\s+(?:năm|quý|tháng)|theo quy định|định kỳ/iu.exec(text)?.[0];
  return words === undefined ? null : { words, spec: NO_DATE };
}

function reporter(name: string): ReportingAgency {
  const kind = /^các\s/iu.test(name) ? 'group' : 'agency';
  return { name, kind, mandate: { words: null, decided: 'by-kind' } };
}

/** Where difficulties go, when a sentence on them names both who guides and who decides beyond that. */
export function proposeDifficultyRoute(reporting: readonly ReadReporting[]): DifficultyRoute | null {
  for (const duty of reporting) {
    const { receiver, to } = addressees(duty);
    const difficulty = /khó khăn|vướng mắc/iu.test(duty.text) && duty.cycle === 'on-request';
    if (difficulty && receiver !== '' && to !== null)
      return { first: receiver, beyondAuthority: to, words: duty.text, ref: duty.ref };
  }
  return null;
}
