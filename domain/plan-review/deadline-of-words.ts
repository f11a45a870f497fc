import { isRecurring } from '../deadline/deadline-spec.ts';
import type { DeadlineSpec } from '../deadline/deadline-spec.ts';
import type { PeriodKind } from '../deadline/period.ts';
import { timeOfDuty } from '../plan-text/duty-time.ts';
import type { ReadRecurrence } from '../plan-text/plan-reading.ts';
import type { TimeContext } from '../plan-text/time-reading.ts';
import type { AssignmentClass, StatedDeadline } from '../plan/plan-document.ts';
import { CYCLES, cycleOfSpec } from './propose-assignment.ts';

/** What words that a person types for a deadline say, by the rules that read them in a plan. */
export interface DeadlineOfWords {
  /** Null where the words say nothing of a time that limits work. */
  readonly deadline: StatedDeadline | null;
  /** The class that such a deadline makes of an assignment; null with the deadline. */
  readonly class: AssignmentClass | null;
  readonly cycle: PeriodKind | null;
  /** Codes of what the words leave open (no year named, no such day). */
  readonly questions: readonly string[];
}

/** Reads the words as they would be read in a column for times. */
export function deadlineOfWords(words: string, context: TimeContext): DeadlineOfWords {
  const given = words.trim().normalize('NFC');
  const { dueSpec, recurrence, questions } = timeOfDuty('', given, context);
  const codes = [...new Set(questions.map(({ code }) => code))];
  const spec = dueSpec ?? specOfTurns(recurrence);
  if (spec === null)
    return {
      deadline: null,
      class: null,
      cycle: null,
      questions: codes.length > 0 ? codes : ['time-words-unknown'],
    };
  const kind = classOf(spec);
  return {
    deadline: { words: given, spec },
    class: kind,
    cycle: kind === 'recurring' ? cycleOfSpec(spec) : null,
    questions: codes,
  };
}

/** "Hằng tháng" without a day: within each period; "thường xuyên": no date. As an assignment with such words is proposed. */
function specOfTurns(recurrence: ReadRecurrence | null): DeadlineSpec | null {
  if (recurrence === 'continuous') return { kind: 'none' };
  const cycle = recurrence === null ? undefined : CYCLES[recurrence];
  return cycle === undefined ? null : { kind: 'each-period', cycle };
}

function classOf(spec: DeadlineSpec): AssignmentClass {
  if (isRecurring(spec)) return 'recurring';
  if (spec.kind === 'to-be-set') return 'to-be-set';
  return spec.kind === 'none' ? 'standing' : 'dated';
}
