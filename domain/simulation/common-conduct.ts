import type { Instant, LocalDate } from '../calendar/local-date.ts';
import type { DutyState } from '../obligation/duty.ts';
import { escalationId } from '../obligation/escalation.ts';
import type { EscalationCommand } from '../obligation/escalation.ts';
import type { RungReached } from '../obligation/firing.ts';
import { asFarAsKnown } from '../calendar/as-far-as-known.ts';
import { addWorkingDays } from '../calendar/working-calendar.ts';
import { drawBetween, happens } from './draw.ts';
import { aroundDate, dayIn, inWorkingDays } from './intention.ts';
import type { Intent, Intention, Manner } from './intention.ts';

/** Of a hundred results so many come back once; and so many wait for a slow decider. */
const RETURNED_PERCENT = 8;
const SLOW_PERCENT = 5;
const OBEYING_PERCENT = 60;
const APPROVED_PERCENT = 67;
/** An extension is asked for at most so many working days before the due day. */
const LATEST_QUESTION = 6;

interface ReturnOrder {
  readonly type: 'return';
  readonly reason: string;
}

/** Confirmed or accepted the next working day; some are returned, never twice, and some wait for six days. */
export function decisionOnSubmission<C>(
  { submission }: DutyState,
  at: Instant,
  manner: Manner,
  accept: C,
): Intent<C | ReturnOrder> | null {
  const { seed, subjectId } = manner;
  const first = submission?.from !== 'returned';
  const words = `${subjectId}/${at}`;
  const returned = first && happens(seed, `returned/${words}`, RETURNED_PERCENT);
  const days = happens(seed, `slow/${words}`, SLOW_PERCENT) ? 6 : 1;
  const command = returned ? { type: 'return' as const, reason: 'Đề nghị bổ sung số liệu' } : accept;
  return inWorkingDays(manner, at, days, command);
}

/** Two of three extensions are approved, the next working day. */
export function decisionOnExtension(
  at: Instant,
  manner: Manner,
): Intent<{ type: 'decide-extension'; approve: boolean }> | null {
  const approve = happens(manner.seed, `extension/${manner.subjectId}`, APPROVED_PERCENT);
  return inWorkingDays(manner, at, 1, { type: 'decide-extension', approve });
}

/** The leader directs two days after an escalation reached him; the repetitions that follow move him no more. */
export function directionOf(
  event: { type: string },
  at: Instant,
  manner: Manner,
): Intention<EscalationCommand> {
  if (event.type !== 'rung-reached') return undefined;
  const { clock, version, escalation, fired } = event as RungReached;
  if (escalation !== 2 || fired?.repeat !== 0) return undefined;
  return inWorkingDays(manner, at, 2, {
    type: 'direct-escalation',
    escalationId: escalationId(clock, version),
    direction: 'Yêu cầu thực hiện ngay và giải trình nguyên nhân chậm',
  });
}

/** Whether an agency does what the leader directs. */
export function obeys({ seed, subjectId }: Manner): boolean {
  return happens(seed, `obeys/${subjectId}`, OBEYING_PERCENT);
}

/** Whether there is time enough before the due day to ask for more. */
export function mayAsk(dueOn: LocalDate, at: Instant, manner: Manner): boolean {
  const soon = dayIn(manner, at, LATEST_QUESTION);
  return soon !== null && dueOn > soon;
}

/** An extension is asked for some days before the due day. */
export function extensionOf(
  dueOn: LocalDate,
  longer: number,
  at: Instant,
  manner: Manner,
): Intent<{ type: 'request-extension'; until: LocalDate; reason: string }> | null {
  const until = asFarAsKnown(() => addWorkingDays(dueOn, longer, manner.calendar));
  if (until === null) return null;
  const days = drawBetween(manner.seed, `asks/${manner.subjectId}`, 3, LATEST_QUESTION);
  const command = { type: 'request-extension' as const, until, reason: 'Cần thêm thời gian tổng hợp' };
  return aroundDate(manner, at, dueOn, -days, command);
}
