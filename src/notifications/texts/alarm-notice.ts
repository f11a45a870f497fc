import { alarmText } from '../../alarms/alarm-texts.ts';
import type { Locale } from '../../common/locale.ts';
import type { NoticeParams, NoticeText } from './notice-facts.ts';

/** What is said where a notice does not name its alarm. */
const UNNAMED: Readonly<Record<Locale, NoticeText>> = {
  vi: { headline: 'Hệ thống có cảnh báo', text: 'Xem các cảnh báo đang mở: GET /api/v1/alarms.' },
  en: { headline: 'The system has raised an alarm', text: 'See what is open: GET /api/v1/alarms.' },
};

/** An alarm as its administrators read it. */
export function alarmNotice({ alarm, facts }: NoticeParams, locale: Locale): NoticeText {
  if (alarm === undefined) return UNNAMED[locale];
  const { title, detail } = alarmText(alarm, facts ?? {}, locale);
  return { headline: title, text: detail };
}
