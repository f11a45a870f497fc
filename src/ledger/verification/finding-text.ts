import { formatInstant } from '../../../domain/calendar/local-date.ts';
import { officialDate } from '../../../domain/calendar/official-date.ts';
import type { Locale } from '../../common/locale.ts';
import type { LedgerFinding } from './ledger-finding.entity.ts';
import type { FindingKind, LedgerSide } from './ledger-comparison.ts';

type Finding = Pick<LedgerFinding, 'kind' | 'expected' | 'found' | 'problem'>;

/** Why a row did not fire, in words: the one list of the ledger. */
const REASONS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: {
    'late-entry': 'nhập muộn',
    outage: 'hệ thống gián đoạn',
    'date-moved': 'thời hạn thay đổi',
    suspended: 'tạm dừng',
    'done-early': 'đã làm xong trước',
    reassigned: 'chuyển cơ quan khác',
    ended: 'đã kết thúc',
  },
  en: {
    'late-entry': 'entered after its day',
    outage: 'the system was away',
    'date-moved': 'the date moved, or an extension was being decided',
    suspended: 'suspended',
    'done-early': 'done before',
    reassigned: 'reassigned',
    ended: 'the work had ended',
  },
};

const STATUSES: Readonly<Record<Locale, Readonly<Record<LedgerSide['status'], string>>>> = {
  vi: { planned: 'dự kiến', fired: 'đã nhắc', superseded: 'được thay bằng nấc sau', closed: 'đóng' },
  en: { planned: 'still planned', fired: 'fired', superseded: 'superseded', closed: 'closed' },
};

const SENTENCES: Readonly<Record<Locale, Readonly<Record<FindingKind, string>>>> = {
  vi: {
    missing: 'Theo quy tắc phải có dòng này ({expected}) nhưng trong sổ không có.',
    unexpected: 'Trong sổ có dòng này ({found}) nhưng không quy tắc hay sự kiện nào dẫn đến.',
    status: 'Theo quy tắc: {expected}; trong sổ: {found}.',
    reason: 'Lý do không nhắc theo quy tắc: {expected}; trong sổ: {found}.',
    date: 'Ngày theo quy tắc là {expectedDate}, trong sổ là {foundDate}.',
    instant: 'Thời điểm theo quy tắc là {expectedAt}, trong sổ là {foundAt}.',
    late: 'Lẽ ra phải quyết định lúc {expectedDecided}, chậm nhất 10 phút sau; trong sổ: {found}.',
    level: 'Cấp đôn đốc theo quy tắc là {expectedLevel}, đã ghi là {foundLevel}.',
    tells: 'Theo quy tắc phải nhắc {expectedTells}; đã nhắc {foundTells}.',
    'without-event': 'Trong sổ ghi đã nhắc nhưng không có sự kiện nào ghi nhận lần nhắc này.',
    untold: 'Đã ghi là nhắc {foundTells} nhưng không có đủ thông báo cho những nơi này.',
    unreadable: 'Không tính được sổ theo dõi của việc này: {problem}.',
  },
  en: {
    missing: 'The rules ask for this row ({expected}); the ledger has none.',
    unexpected: 'The ledger has this row ({found}); no rule and no event calls for it.',
    status: 'By the rules: {expected}; in the ledger: {found}.',
    reason: 'The reason for not firing is, by the rules, {expected}; in the ledger, {found}.',
    date: 'By the rules its day is {expectedDate}, in the ledger {foundDate}.',
    instant: 'By the rules its instant is {expectedAt}, in the ledger {foundAt}.',
    late: 'It was to be decided at {expectedDecided} and ten minutes later at the latest; in the ledger: {found}.',
    level: 'By the rules it escalates to level {expectedLevel}, recorded is {foundLevel}.',
    tells: 'By the rules it tells {expectedTells}; it told {foundTells}.',
    'without-event': 'It counts as fired, but no recorded event tells of this firing.',
    untold: 'It counts as having told {foundTells}, but not all of them have a notification of it.',
    unreadable: 'The ledger of this work could not be reckoned: {problem}.',
  },
};

/** A finding in a sentence: what the rules ask for, what the ledger holds. */
export function findingText(finding: Finding, locale: Locale): string {
  const { kind, expected, found, problem } = finding;
  const values: Record<string, string> = {
    expected: sideText(expected, locale),
    found: sideText(found, locale),
    expectedDate: dateText(expected),
    foundDate: dateText(found),
    expectedAt: instantText(expected?.at),
    foundAt: instantText(found?.at),
    expectedDecided: instantText(expected?.decidedAt ?? expected?.at),
    expectedLevel: String(expected?.escalation ?? 0),
    foundLevel: String(found?.escalation ?? 0),
    expectedTells: (expected?.tells ?? []).join(', ') || '–',
    foundTells: (found?.tells ?? []).join(', ') || '–',
    problem: problem ?? '',
  };
  return SENTENCES[locale][kind].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** "superseded, the system was away", "fired at 2025-09-04T07:31:00+07:00". */
function sideText(side: LedgerSide | null, locale: Locale): string {
  if (side === null) return '–';
  const { status, reason, decidedAt } = side;
  const words = STATUSES[locale][status];
  if (reason !== null) return `${words}, ${REASONS[locale][reason] ?? reason}`;
  return status === 'fired' ? `${words} ${instantText(decidedAt)}` : words;
}

const dateText = (side: LedgerSide | null): string => (side === null ? '–' : officialDate(side.date));
const instantText = (at: number | null | undefined): string =>
  at === null || at === undefined ? '–' : formatInstant(at);
