import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import { workingDaysBetween } from '../../domain/calendar/working-calendar.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Locale } from '../common/locale.ts';
import type { ReadableRow } from './notice-row.ts';
import { EN } from './texts/en.ts';
import { NOTICE_KINDS } from './texts/notice-facts.ts';
import type { NoticeFacts, NoticeKind, NoticeParams, NoticeText, Texts } from './texts/notice-facts.ts';
import { VI } from './texts/vi.ts';

const TEXTS: Readonly<Record<Locale, Texts>> = { vi: VI, en: EN };

/** The texts of a language. */
export function textsOf(locale: Locale): Texts {
  return TEXTS[locale];
}

/** What a reader sees of a notification, as of a day. */
export function noticeText(
  row: ReadableRow,
  today: LocalDate,
  calendar: CalendarSlice,
  locale: Locale,
): NoticeText {
  const facts = factsOf(withEndOf(row, today, locale), today, calendar);
  return textsOf(locale).notices[textKeyOf(row.kind, row.clock, facts.daysLeft)](facts);
}

/** The notice with the end of its agency behind the name: of nobody who is no more is told as if he were there. */
export function withEndOf<R extends ReadableRow>(row: R, today: LocalDate, locale: Locale): R {
  return { ...row, agency: withEnd(row.agency, row.agencyEndsOn, today, locale), agencyEndsOn: null };
}

/** A name with the end of the agency behind it, once that is past. */
export function withEnd(name: string, endsOn: LocalDate | null, today: LocalDate, locale: Locale): string {
  return endsOn === null || endsOn >= today ? name : textsOf(locale).ended(name, endsOn);
}

/** What the templates know of a notification, as of a day. */
export function factsOf(row: ReadableRow, today: LocalDate, calendar: CalendarSlice): NoticeFacts {
  const params = row.params as NoticeParams & { dueOn?: LocalDate | null };
  const dueOn = params.dueOn ?? row.dueOn;
  const receiptLeft = row.receiptOn === null ? null : daysBetween(today, row.receiptOn, calendar);
  return {
    role: row.role,
    polite: row.polite,
    subjectKind: row.subjectKind,
    isConsolidation: row.reportKind === 'consolidation',
    agency: row.agency,
    isAssignee: row.recipientAgencyId === row.subjectAgencyId,
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn, calendar),
    isLate: dueOn !== null && today > dueOn,
    receiptOn: row.receiptOn,
    receiptDaysLate: Math.max(0, -(receiptLeft ?? 0)),
    repeat: row.repeat ?? 0,
    waitsSince: row.waitsSince === null ? null : localDateOf(row.waitsSince.getTime()),
    params,
  };
}

/**
 * The key of the texts for a kind. A ladder is data and may have rungs of other names: they read like the nearest rung
 * of the same clock, and what is unknown altogether like a date that was set.
 */
export function textKeyOf(kind: string, clock: ReadableRow['clock'], daysLeft: number | null): NoticeKind {
  if ((NOTICE_KINDS as readonly string[]).includes(kind)) return kind as NoticeKind;
  switch (clock) {
    case 'receipt':
      return 'rung:receipt-1';
    case 'confirm':
      return 'rung:confirm-1';
    case 'plan-end':
      return 'rung:plan-end';
    case 'due':
    case 'rework':
      return daysLeft !== null && daysLeft < 0 ? 'rung:overdue-1' : 'rung:before-10';
    case null:
      return 'event:date-set';
  }
}

/** Null where the calendar does not reach that far: the text then names the day alone. */
function daysBetween(today: LocalDate, day: LocalDate, calendar: CalendarSlice): number | null {
  try {
    return workingDaysBetween(today, day, calendar);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return null;
    throw error;
  }
}
