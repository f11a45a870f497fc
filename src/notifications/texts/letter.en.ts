import { officialDate, weekdayNameEn } from '../../../domain/calendar/official-date.ts';
import type { DigestGroup, LetterTexts } from './notice-facts.ts';

const COUNTS: Readonly<Record<DigestGroup, readonly [one: string, many: string]>> = {
  escalated: ['matter awaiting direction', 'matters awaiting direction'],
  overdue: ['overdue', 'overdue'],
  receive: ['to receive', 'to receive'],
  'due-soon': ['due soon', 'due soon'],
  decide: ['awaiting confirmation', 'awaiting confirmation'],
  direction: ['direction', 'directions'],
  requests: ['request', 'requests'],
  'late-requests': ['request past its date', 'requests past their dates'],
  information: ['item for information', 'items for information'],
};

/** The words of a letter around its notifications, in English. */
export const LETTER_EN: LetterTexts = {
  groups: {
    escalated: 'Awaiting direction',
    overdue: 'Overdue',
    receive: 'To be received',
    'due-soon': 'Due soon',
    decide: 'Awaiting confirmation or decision',
    direction: 'Direction',
    requests: 'Kind requests',
    'late-requests': 'Requests past their dates',
    information: 'For information',
  },
  countOf: (group, count) => `${count} ${COUNTS[group][count === 1 ? 0 : 1]}`,
  andMore: (count) => `and ${count} more`,
  digestSubject: (counts, day) => `Đôn Đốc: ${counts} (${officialDate(day)})`,
  politeDigestSubject: (count, day) =>
    `Your kind cooperation: ${count} ${count === 1 ? 'item' : 'items'} (${officialDate(day)})`,
  escalationSubject: (count, headline) =>
    count === 1
      ? `Đôn Đốc: for your direction – ${headline}`
      : `Đôn Đốc: for your direction – ${count} overdue matters`,
  salutation: 'To:',
  digestOpening: (day) =>
    `Work under the plan as of 08:30 on ${weekdayNameEn(day)}, ${officialDate(day)} (day/month/year):`,
  politeOpening: (day) =>
    `We respectfully send the items on which your cooperation is kindly requested, as of 08:30 on ${weekdayNameEn(day)}, ${officialDate(day)} (day/month/year):`,
  escalationOpening: 'The following matters have just been referred to the level above:',
  incomplete:
    "Some of this morning's reminders were not ready in time and will be in the letter of the next working day.",
  closing:
    'This letter is sent automatically at 08:30 on working days when there is something new. The addresses above show the present state.',
  politeClosing: 'We thank you for your kind cooperation.',
  politeSender: 'Plan implementation information',
  open: 'Open',
  openPlan: "Open the plan's board",
  agencies: (count) => `${count} agencies`,
  andOthers: (count) => `and ${count} more`,
  settled: 'Dealt with since the reminder.',
};
