import { alarmText } from '../../alarms/alarm-texts.ts';
import type { Locale } from '../../common/locale.ts';
import type { NoticeParams, NoticeText } from './notice-facts.ts';

/** An alarm as its administrators read it; one of a kind that is not known any more shows nothing. */
export function alarmNotice({ alarm, facts }: NoticeParams, locale: Locale): NoticeText {
  if (alarm === undefined) return { headline: '', text: '' };
  const { title, detail } = alarmText(alarm, facts ?? {}, locale);
  return { headline: title, text: detail };
}
