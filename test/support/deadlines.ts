import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import type { DeadlineConventions, DeadlineSpec } from '../../domain/deadline/deadline-spec.ts';
import type { DeadlineBases } from '../../domain/deadline/nominal-day.ts';
import type { Period } from '../../domain/deadline/period.ts';
import { resolveDeadline } from '../../domain/deadline/resolve-deadline.ts';
import type { ResolvedDeadline } from '../../domain/deadline/resolve-deadline.ts';
import { realSlice } from './real-calendar.ts';

const calendar = realSlice();

export interface Given {
  words?: string;
  conventions?: Partial<DeadlineConventions>;
  bases?: DeadlineBases;
  period?: Period;
}

export function resolve(spec: DeadlineSpec, given: Given = {}): ResolvedDeadline {
  const { words = 'lời văn', conventions = {}, ...rest } = given;
  const resolved = resolveDeadline({
    spec,
    words,
    conventions: { ...DEFAULT_DEADLINE_CONVENTIONS, ...conventions },
    calendar,
    ...rest,
  });
  if (!resolved) throw new Error('no deadline');
  return resolved;
}

/** [nominal, last accepted day]: all that most of the rules are about. */
export function days(spec: DeadlineSpec, given: Given = {}): [string, string] {
  const { nominal, lastAcceptedDay } = resolve(spec, given);
  return [nominal, lastAcceptedDay];
}
