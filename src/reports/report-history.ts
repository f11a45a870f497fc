import { officialDate } from '../../domain/calendar/official-date.ts';
import type { ReportEvent } from '../../domain/report/report.ts';
import type { Locale } from '../common/locale.ts';
import type { SubjectEvent } from '../recording/subject-event.entity.ts';
import { accountsOf, toHistoryEntry } from '../tasks/task-history.mapper.ts';
import type { HistoryEntryResponse } from '../tasks/task-history.responses.ts';
import type { TaskWords } from '../tasks/task.mapper.ts';

type Texts = Readonly<Record<Locale, string>>;

/** What is told otherwise than of a task. `{day}` is filled in. */
const SENTENCES: Readonly<Partial<Record<ReportEvent['type'], Texts>>> = {
  'duty-opened': { vi: 'Mở kỳ báo cáo', en: 'The report became due' },
  submitted: { vi: 'Gửi báo cáo', en: 'Handed in the report' },
  'submission-withdrawn': { vi: 'Rút lại báo cáo đã gửi', en: 'Withdrew the report' },
  accepted: { vi: 'Chấp nhận báo cáo', en: 'Accepted the report' },
  reopened: {
    vi: 'Yêu cầu báo cáo lại, trước khi hết ngày {day}',
    en: 'To be reported again until the end of {day}',
  },
  cancelled: { vi: 'Không phải báo cáo', en: 'No report is owed any more' },
};
const CONSOLIDATION_OPENED: Texts = {
  vi: 'Mở báo cáo tổng hợp',
  en: 'The consolidated report became due',
};
const ZERO: Texts = { vi: 'Gửi báo cáo không phát sinh', en: 'Handed in a zero report' };

/** One recorded event of a report as a line of the conversation, as those of tasks are. */
export function toReportHistoryEntry(stored: SubjectEvent, words: TaskWords): HistoryEntryResponse {
  const event = stored.data as ReportEvent;
  const entry = toHistoryEntry({ ...stored, data: asOfTask(event) }, words);
  const texts = textsOf(event);
  if (texts === undefined) return entry;
  const day = entry.day === null ? '…' : officialDate(entry.day);
  return { ...entry, sentence: texts[words.locale].replace('{day}', day) };
}

function textsOf(event: ReportEvent): Texts | undefined {
  if (event.type === 'submitted' && event.zero) return ZERO;
  if (event.type === 'duty-opened' && event.definition.kind === 'consolidation') return CONSOLIDATION_OPENED;
  return SENTENCES[event.type];
}

/** The accounts that the events mention. */
export function accountsOfHistory(events: readonly SubjectEvent[]): (string | null)[] {
  return events.flatMap(accountsOf);
}

/** The event of a task that says the same. */
function asOfTask(event: ReportEvent): unknown {
  if (event.type === 'duty-opened') return { ...event, type: 'assigned' };
  return event.type === 'accepted' ? { ...event, type: 'confirmed', interim: false } : event;
}
