import { officialDate, weekdayNameEn } from '../../../domain/calendar/official-date.ts';
import type { LocalDate } from '../../../domain/calendar/local-date.ts';
import { alarmNotice } from './alarm-notice.ts';
import type { NoticeFacts, NoticeTemplate, Texts } from './notice-facts.ts';
import { LETTER_EN } from './letter.en.ts';

/** "Friday, 12/12/2025": day first, as the documents it refers to write it. */
const day = (date: LocalDate): string => `${weekdayNameEn(date)}, ${officialDate(date)}`;

const isOwn = ({ role }: NoticeFacts): boolean => role === 'responsible' || role === 'head';
const thing = ({ subjectKind, polite }: NoticeFacts): string =>
  subjectKind === 'report' ? 'report' : polite ? 'requested item' : 'task';
const product = ({ subjectKind }: NoticeFacts): string => (subjectKind === 'report' ? 'report' : 'result');
const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
const please = (facts: NoticeFacts, what: string): string =>
  facts.polite ? `${facts.agency} is kindly requested to ${what}.` : `${facts.agency} is asked to ${what}.`;
const stop = (text: string): string => (/[.…?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const because = (reason: string | null | undefined): string => (reason ? ` Reason: ${stop(reason)}` : '');
const until = ({ dueOn }: NoticeFacts): string => (dueOn === null ? '' : ` by ${day(dueOn)}`);
const by = (date: LocalDate | null): string => (date === null ? '' : ` by ${day(date)}`);

function term({ dueOn, daysLeft, isLate }: NoticeFacts): string {
  if (dueOn === null) return 'no date set yet';
  if (isLate) return `due ${day(dueOn)}${daysLeft ? `, ${days(-daysLeft)} ago` : ''}`;
  if (daysLeft === null) return `due ${day(dueOn)}`;
  return daysLeft === 0
    ? `due ${day(dueOn)}, no working day left after today`
    : `due ${day(dueOn)}, ${days(daysLeft)} left`;
}

/** "due Wednesday, 03/9/2025"; the headline counts the days. */
const dueDay = ({ dueOn }: NoticeFacts): string => (dueOn === null ? 'no date set yet' : `due ${day(dueOn)}`);

/** " by 3 working days" of what is late; nothing on the days of rest right after the due day. */
const late = ({ isLate, daysLeft }: NoticeFacts): string =>
  isLate && daysLeft ? ` by ${days(-daysLeft)}` : '';

const CHANGED = { calendar: 'calendar', policy: 'ladder of reminders', conventions: 'reading of deadlines' };

/** "12 tasks and 1 report have another date; 3 keep theirs and are reminded on other days" */
function replanned(moved: NoticeFacts['params']['moved'], polite: boolean): string {
  const { tasks, reports, reminders } = moved ?? { tasks: 0, reports: 0, reminders: 0 };
  const some = (count: number, name: string) =>
    count > 0 ? [`${count} ${name}${count === 1 ? '' : 's'}`] : [];
  const dated = [...some(tasks, polite ? 'request' : 'task'), ...some(reports, 'report')].join(' and ');
  const parts = [
    ...(dated === '' ? [] : [`${dated} ${tasks + reports === 1 ? 'has' : 'have'} another date`]),
    ...(reminders > 0 ? [`${reminders} keep the date and are reminded on other days`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'Dates or reminders were planned anew';
}

const before: NoticeTemplate = (facts) =>
  facts.isLate
    ? overdue(facts)
    : {
        headline: facts.daysLeft ? `${days(facts.daysLeft)} left` : 'Due soon',
        text: `The ${thing(facts)} ${facts.dueOn === null ? 'has' : 'is'} ${dueDay(facts)}. ${please(facts, `send the ${product(facts)}${until(facts)}`)}`,
      };

const due: NoticeTemplate = (facts) => ({
  headline: 'Last working day before the date',
  text: `Today is the last working day of the period. ${please(facts, `send the ${product(facts)}${until(facts)}`)}`,
});

const overdue: NoticeTemplate = (facts) => {
  if (!facts.isLate && isOwn(facts)) return before(facts);
  if (facts.polite)
    return {
      headline: `Past its date${late(facts)}`,
      text: `The ${thing(facts)} was ${dueDay(facts)}. ${please(facts, `send the ${product(facts)}, or to let us know of any difficulty`)}`,
    };
  const headline = facts.isLate ? `Overdue${late(facts)}` : 'No result yet';
  if (isOwn(facts))
    return {
      headline,
      text: `The ${thing(facts)} was ${dueDay(facts)}. ${facts.agency} must send the ${product(facts)} today, or ask for an extension and give the reason.`,
    };
  const observed = `${facts.agency}: no ${product(facts)} yet (${dueDay(facts)}).`;
  return facts.role === 'leader'
    ? { headline, text: `${observed} Respectfully submitted for your direction.` }
    : { headline, text: `${observed} The standing agency is asked to follow up.` };
};

const receipt: NoticeTemplate = (facts) => {
  const { receiptOn, receiptDaysLate: overBy } = facts;
  if (facts.polite)
    return {
      headline: 'Acknowledgement awaited',
      text: please(facts, `acknowledge this item${by(overBy > 0 ? null : receiptOn)}`),
    };
  const headline = overBy > 0 ? `Not received, late by ${days(overBy)}` : 'Not received';
  const since = overBy > 0 && receiptOn !== null ? ` (due ${day(receiptOn)})` : '';
  if (!isOwn(facts))
    return {
      headline,
      text: `${facts.agency}: ${thing(facts)} not received yet${since}. The standing agency is asked to follow up.`,
    };
  const when = overBy > 0 ? ' today' : by(receiptOn);
  return {
    headline,
    text: `The ${thing(facts)} has not been received${since}. ${please(facts, `receive it${when}`)}`,
  };
};

const confirm =
  (step: number): NoticeTemplate =>
  (facts) => ({
    headline: `Awaiting confirmation, reminder ${step}`,
    text: `The ${product(facts)} of ${facts.agency} awaits confirmation. Please confirm or return it today.`,
  });

const assigned: NoticeTemplate = (facts) => ({
  headline: facts.polite ? 'Request for cooperation' : 'New task',
  text: facts.polite
    ? `${please(facts, `cooperate in this item${until(facts)}`)} Please acknowledge it${by(facts.receiptOn)}.`
    : `${please(facts, `receive it${by(facts.receiptOn)}${facts.dueOn === null ? '' : ` and to complete it${until(facts)}`}`)}`,
});

const dutyOpened: NoticeTemplate = (facts) => ({
  headline: facts.isConsolidation ? 'Consolidated report open' : 'Reporting period open',
  text:
    facts.dueOn === null
      ? `The date will be announced. ${please(facts, 'prepare the report')}`
      : `${please(facts, `send the report${until(facts)}`)}`,
});

const reassigned: NoticeTemplate = (facts) =>
  facts.isAssignee
    ? {
        headline: 'Transferred to you',
        text: `The ${thing(facts)} has been transferred to ${facts.agency}.${because(facts.params.reason)} ${please(facts, `acknowledge it${by(facts.receiptOn)}`)}`,
      }
    : {
        headline: `Transferred to ${facts.agency}`,
        text: `The ${thing(facts)} has been transferred to ${facts.agency}; your agency need not carry it out.${because(facts.params.reason)}`,
      };

const extensionDecided: NoticeTemplate = (facts) => ({
  headline: facts.params.approved ? 'Extension approved' : 'Extension not approved',
  text: `The extension was ${facts.params.approved ? 'approved' : 'not approved; the date stands'}.${because(facts.params.reason)} ${please(facts, `send the ${product(facts)}${until(facts)}`)}`,
});

const refusalDecided: NoticeTemplate = (facts) =>
  facts.params.accepted
    ? {
        headline: 'Refusal accepted',
        text: `It is agreed that this is outside your authority; ${facts.agency} need not carry it out.${because(facts.params.reason)}`,
      }
    : {
        headline: 'Refusal not accepted',
        text: `The refusal was not accepted.${because(facts.params.reason)} ${please(facts, `continue${until(facts)}`)}`,
      };

const confirmed: NoticeTemplate = (facts) => ({
  headline: facts.params.interim ? 'Interim result confirmed' : 'Confirmed as completed',
  text: `${facts.params.interim ? 'The work goes on.' : 'Nothing more needs to be done.'}${facts.params.note ? ` Note: ${stop(facts.params.note)}` : ''}`,
});

const ended = (headline: string, sentence: string): NoticeTemplate => {
  return (facts) => ({ headline, text: `The ${thing(facts)} ${sentence}.${because(facts.params.reason)}` });
};

const urged: NoticeTemplate = (facts) => ({
  headline: facts.polite ? 'A kind reminder' : 'Urged',
  text: `${stop(facts.params.text ?? '…')} ${please(facts, `send the ${product(facts)}${facts.isLate ? ' as soon as possible' : until(facts)}`)}`,
});

const reworked = (headline: string): NoticeTemplate => {
  return (facts) => ({
    headline,
    text: `${because(facts.params.reason)} ${please(facts, `complete and send it again${until(facts)}`)}`.trimStart(),
  });
};

/** The texts of notifications in English. */
export const EN: Texts = {
  ended: (agency, on) => `${agency} (ended on ${officialDate(on)}, its successor is still to be decided)`,
  letter: LETTER_EN,
  notices: {
    'rung:before-10': before,
    'rung:before-5': before,
    'rung:before-2': before,
    'rung:due': due,
    'rung:overdue-1': overdue,
    'rung:overdue-2': overdue,
    'rung:overdue-3': overdue,
    'rung:receipt-1': receipt,
    'rung:receipt-2': receipt,
    'rung:receipt-3': receipt,
    'rung:confirm-1': confirm(1),
    'rung:confirm-2': confirm(2),
    'rung:confirm-3': confirm(3),
    'rung:plan-end': ended('The plan has ended', 'ends with the plan'),
    'request-line': (facts) => ({
      headline: facts.isLate ? `Request past its date${late(facts)}` : 'No result on a request yet',
      text: `${facts.agency}: no ${product(facts)} yet on what was requested (${dueDay(facts)}). The standing agency is kindly requested to get in touch.`,
    }),
    'escalation-open': (facts) => ({
      headline: facts.isLate ? `Awaiting direction, overdue${late(facts)}` : 'Awaiting direction',
      text: `${facts.agency}: no ${product(facts)} yet (${dueDay(facts)}). Your direction is awaited${facts.waitsSince === null ? '' : ` since ${day(facts.waitsSince)}`}.`,
    }),
    'event:assigned': assigned,
    'event:duty-opened': dutyOpened,
    'event:allotted': (facts) => ({
      headline: 'You are in charge',
      text: `You have been put in charge of this ${thing(facts)} (${term(facts)}).`,
    }),
    'event:urged': urged,
    'event:returned': reworked('Returned for correction'),
    'event:reopened': reworked('To be done again'),
    'event:confirmed': confirmed,
    'event:accepted': (facts) => ({
      headline: 'Report accepted',
      text: `Nothing more needs to be done.${facts.params.note ? ` Note: ${stop(facts.params.note)}` : ''}`,
    }),
    'event:extension-decided': extensionDecided,
    'event:refusal-decided': refusalDecided,
    'event:date-set': (facts) => ({
      headline: 'Date set',
      text: `The date of the ${thing(facts)} has been set.${because(facts.params.reason)} ${please(facts, `send the ${product(facts)}${until(facts)}`)}`,
    }),
    'event:suspended': ended('Suspended', 'is suspended until further notice'),
    'event:resumed': (facts) => ({
      headline: 'Resumed',
      text: `The ${thing(facts)} goes on.${because(facts.params.reason)} ${please(facts, `carry it out${until(facts)}`)}`,
    }),
    'event:cancelled': ended('Cancelled', 'was cancelled and need not be carried out'),
    'event:following-ended': ended('No longer followed', 'is no longer followed'),
    'event:reassigned': reassigned,
    'event:escalation-directed': (facts) => ({
      headline: 'Direction',
      text: `Direction from above: ${stop(facts.params.direction ?? '…')} ${please(facts, `act on it and tell the outcome${facts.isLate ? ' as soon as possible' : until(facts)}`)}`,
    }),
    'event:submitted': (facts) => ({
      headline: facts.params.zero
        ? 'Zero report sent'
        : `${facts.subjectKind === 'report' ? 'Report' : 'Result'} sent`,
      text: `${facts.agency} has sent the ${product(facts)}${facts.params.timeliness === 'late' ? ' after its date' : ''}. Please confirm or return it.`,
    }),
    'event:submission-withdrawn': (facts) => ({
      headline: 'Submission withdrawn',
      text: `${facts.agency} has withdrawn the ${product(facts)} to send it again later.${because(facts.params.reason)}`,
    }),
    'event:refusal-asked': (facts) => ({
      headline: 'Refused as outside authority',
      text: `${facts.agency} holds the ${thing(facts)} to be outside its authority.${because(facts.params.reason)} Please decide.`,
    }),
    'event:extension-asked': (facts) => ({
      headline: 'Extension asked',
      text: `${facts.agency} asks for an extension${facts.params.until ? ` to ${day(facts.params.until)}` : ''} (${term(facts)}).${because(facts.params.reason)} Please decide.`,
    }),
    'event:escalation-answered': (facts) => ({
      headline: 'Explanation',
      text: `${facts.agency} explains: ${stop(facts.params.answer ?? '…')} Please consider it.`,
    }),
    alarm: ({ params }) => alarmNotice(params, 'en'),
    'settings:replanned': ({ polite, params: { why, moved, reason } }) => ({
      headline: 'Dates and reminders were planned anew',
      text: `${replanned(moved, polite)}, for the ${CHANGED[why ?? 'calendar']} changed.${because(reason)} ${polite ? 'We kindly ask you to note the new dates' : 'Please look at the list and keep to the new dates'}.`,
    }),
    'round:completeness': ({ params: { counts, requested, ended = 0 } }) => ({
      headline: 'How the reports came in',
      text:
        counts === undefined
          ? 'The statement of completeness was drawn up.'
          : `${counts.owed - counts.missing} of ${counts.owed} agencies have reported (${counts.onTime} in time, ${counts.late} late); ${counts.missing} have not.` +
            (requested !== undefined && requested.owed > 0
              ? ` Of those requested, ${requested.owed - requested.missing} of ${requested.owed} have.`
              : '') +
            (ended > 0 ? ` ${ended} agencies have ended and wait for a person's decision.` : ''),
    }),
  },
};
