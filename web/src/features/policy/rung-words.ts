import type { Texts } from '../../lib/text/texts.ts';
import type { Ladder } from './api/policies.ts';
import type { texts } from './texts.ts';
import type { LadderName } from './typed-ladder.ts';

type Words = Texts<typeof texts>;
type Rung = Ladder[LadderName][number];

/** The name of a rung in words; one of an unknown kind keeps its own. */
export function rungName(t: Words, rung: string): string {
  const [, kind, n = ''] = /^([a-z]+)(?:-(\d+))?$/.exec(rung) ?? [];
  switch (kind) {
    case 'receipt':
      return t.rungReceipt(n);
    case 'before':
      return t.rungBefore();
    case 'due':
      return t.rungDue();
    case 'overdue':
      return t.rungOverdue(n);
    case 'confirm':
      return t.rungConfirm(n);
    default:
      return rung;
  }
}

/** When a rung is, in words: "10 ngày làm việc trước hạn". */
export function rungDay(t: Words, ladder: LadderName, { workingDays, repeatEvery }: Rung): string {
  const day = dayWords(t, ladder, workingDays);
  return repeatEvery === undefined ? day : `${day}, ${t.repeats(repeatEvery)}`;
}

/** Who is told at a rung and whether it escalates. */
export function rungEffect(t: Words, { tells, escalation }: Rung): string {
  const told = t.tells(tells.map((who) => t[who]).join(', '));
  if (escalation === undefined) return told;
  return `${told}; ${escalation === 2 ? t.escalation2 : t.escalation1}`;
}

function dayWords(t: Words, ladder: LadderName, days: number): string {
  if (ladder === 'receipt') return t.afterReceipt(days);
  if (ladder === 'confirm') return t.afterSubmission(days);
  if (days === 0) return t.onDay;
  return days < 0 ? t.before(-days) : t.after(days);
}
