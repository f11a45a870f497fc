import { officialDate } from '../../domain/calendar/official-date.ts';
import type { Locale } from '../common/locale.ts';
import type { TaskEvent } from '../../domain/task/task.ts';

type Texts = Readonly<Record<Locale, string>>;

/** What an event is told as. `{day}`, `{agency}`, `{percent}` and `{officer}` are filled in. */
const SENTENCES: Readonly<Record<Exclude<TaskEvent['type'], 'rung-reached'>, Texts>> = {
  assigned: { vi: 'Giao nhiệm vụ', en: 'The task was given' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  'refusal-asked': {
    vi: 'Báo cáo nhiệm vụ không thuộc thẩm quyền',
    en: 'Says that the task is not within its competence',
  },
  'refusal-decided': { vi: 'Quyết định về đề nghị từ chối', en: 'Decided on the refusal' },
  allotted: { vi: 'Phân công {officer} phụ trách', en: 'Put {officer} in charge' },
  'progress-reported': { vi: 'Báo cáo tiến độ{percent}', en: 'Reported progress{percent}' },
  commented: { vi: 'Trao đổi', en: 'Commented' },
  urged: { vi: 'Đôn đốc', en: 'Urged' },
  submitted: { vi: 'Gửi kết quả', en: 'Handed in the result' },
  'submission-withdrawn': { vi: 'Rút lại kết quả đã gửi', en: 'Withdrew the result' },
  confirmed: { vi: 'Xác nhận hoàn thành', en: 'Confirmed as completed' },
  returned: {
    vi: 'Trả lại, yêu cầu hoàn thiện trước khi hết ngày {day}',
    en: 'Returned, to be reworked until the end of {day}',
  },
  reopened: {
    vi: 'Yêu cầu thực hiện lại, trước khi hết ngày {day}',
    en: 'To be done again until the end of {day}',
  },
  'extension-asked': { vi: 'Xin gia hạn đến ngày {day}', en: 'Asked for an extension until {day}' },
  'extension-decided': { vi: 'Quyết định về đề nghị gia hạn', en: 'Decided on the extension' },
  'date-set': { vi: 'Ấn định thời hạn: hết ngày {day}', en: 'Set the date: until the end of {day}' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  resumed: { vi: 'Tiếp tục thực hiện', en: 'Resumed' },
  cancelled: { vi: 'Hủy nhiệm vụ', en: 'Cancelled' },
  reassigned: { vi: 'Chuyển nhiệm vụ cho {agency}', en: 'Passed the task on to {agency}' },
  'following-ended': { vi: 'Kết thúc theo dõi', en: 'Ended the following' },
  replanned: {
    vi: 'Các mốc nhắc được tính lại do lịch làm việc hoặc quy tắc thay đổi',
    en: 'The reminders were planned anew, for the calendar or the rules changed',
  },
  'escalation-acknowledged': { vi: 'Lãnh đạo đã biết', en: 'The escalation was acknowledged' },
  'escalation-directed': { vi: 'Ý kiến chỉ đạo', en: 'Directed' },
  'escalation-answered': { vi: 'Giải trình', en: 'Explained' },
  'escalation-closed': { vi: 'Kết thúc việc báo cáo cấp trên', en: 'The escalation was closed' },
};

/** Outcomes that one event can have. */
const OUTCOMES: Readonly<Record<string, Texts>> = {
  'refusal-decided/true': { vi: 'Chấp nhận đề nghị từ chối', en: 'Accepted the refusal' },
  'refusal-decided/false': { vi: 'Không chấp nhận đề nghị từ chối', en: 'Did not accept the refusal' },
  'extension-decided/true': { vi: 'Đồng ý gia hạn: hết ngày {day}', en: 'Extended until the end of {day}' },
  'extension-decided/false': { vi: 'Không đồng ý gia hạn', en: 'Did not grant the extension' },
  'confirmed/true': {
    vi: 'Xác nhận kết quả; nhiệm vụ thường xuyên tiếp tục',
    en: 'Confirmed an interim result',
  },
  'date-replanned': {
    vi: 'Thời hạn được tính lại do lịch làm việc hoặc quy tắc thay đổi: hết ngày {day}',
    en: 'The date was read again, for the calendar or the rules changed: until the end of {day}',
  },
  'date-resumed': {
    vi: 'Tiếp tục thực hiện, thời hạn mới: hết ngày {day}',
    en: 'Resumed, until the end of {day}',
  },
};

/** What a rung is told as; `plan-end` and the end of a postponement have their own. */
const RUNGS: readonly (readonly [RegExp, Texts])[] = [
  [/^receipt/, { vi: 'Nhắc tiếp nhận nhiệm vụ', en: 'Reminded to receive the task' }],
  [/^before-(\d+)$/, { vi: 'Nhắc việc: còn {n} ngày làm việc', en: 'Reminded: {n} working days left' }],
  [/^due$/, { vi: 'Nhắc việc: đến hạn', en: 'Reminded: due' }],
  [/^overdue/, { vi: 'Đôn đốc: quá hạn', en: 'Urged: overdue' }],
  [/^confirm/, { vi: 'Nhắc xem xét kết quả đã gửi', en: 'Reminded to decide on the result' }],
  [
    /^plan-end$/,
    { vi: 'Kế hoạch kết thúc, nhiệm vụ kết thúc theo', en: 'The plan ended and the task with it' },
  ],
];

const ESCALATED: Readonly<Record<1 | 2, Texts>> = {
  1: { vi: ', báo cáo cơ quan thường trực', en: ', escalated to the standing agency' },
  2: { vi: ', báo cáo lãnh đạo phụ trách', en: ', escalated to the supervising leader' },
};
const PUT_OFF: Texts = {
  vi: 'Lùi việc đôn đốc sang ngày làm việc sau',
  en: 'Put off to the next working day',
};

export interface SentenceValues {
  readonly day: string | null;
  readonly percent: number | null;
  readonly agency: string | null;
  readonly officer: string | null;
}

/** The sentence of what a person did. */
export function sentenceOf(
  event: Exclude<TaskEvent, { type: 'rung-reached' }>,
  values: SentenceValues,
  locale: Locale,
): string {
  const text = (OUTCOMES[outcomeOf(event)] ?? SENTENCES[event.type])[locale];
  return text
    .replace('{day}', values.day === null ? '…' : officialDate(values.day))
    .replace('{percent}', values.percent === null ? '' : `: ${values.percent}%`)
    .replace('{agency}', values.agency ?? '…')
    .replace('{officer}', values.officer ?? '…');
}

/** The sentence of a reminder or escalation. */
export function rungSentence(rung: string | null, escalation: 1 | 2 | null, locale: Locale): string {
  if (rung === null) return PUT_OFF[locale];
  for (const [pattern, texts] of RUNGS) {
    const match = pattern.exec(rung);
    if (match)
      return texts[locale].replace('{n}', match[1] ?? '') + (escalation ? ESCALATED[escalation][locale] : '');
  }
  return rung;
}

function outcomeOf(event: Exclude<TaskEvent, { type: 'rung-reached' }>): string {
  switch (event.type) {
    case 'refusal-decided':
      return `refusal-decided/${event.accepted}`;
    case 'extension-decided':
      return `extension-decided/${event.approved}`;
    case 'confirmed':
      return `confirmed/${event.interim}`;
    case 'resumed':
      return event.due === null ? 'resumed' : 'date-resumed';
    case 'replanned':
      return event.due === null && event.rework === null ? 'replanned' : 'date-replanned';
    default:
      return event.type;
  }
}
