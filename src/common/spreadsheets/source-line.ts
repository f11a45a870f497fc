import { localDateOf, minutesOfDay } from '../../../domain/calendar/local-date.ts';
import { officialDate } from '../../../domain/calendar/official-date.ts';
import type { Locale } from '../locale.ts';

/** Whose figures a file has. */
interface SourcePlan {
  readonly number: string | null;
  readonly title: string;
}

/** The line below a sheet's title: the plan by its number, and the moment of its figures. */
export function sourceLine({ number, title }: SourcePlan, now: Date, locale: Locale): string {
  const minutes = minutesOfDay(now.getTime());
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const day = officialDate(localDateOf(now.getTime()));
  const plan = locale === 'vi' ? 'Kế hoạch' : 'Plan';
  const moment = locale === 'vi' ? `số liệu lúc ${clock} ngày ${day}` : `as of ${clock} on ${day}`;
  return `${plan}${number === null ? '' : ` ${locale === 'vi' ? 'số ' : 'No. '}${number}`} · ${title} · ${moment}`;
}

/** What the file is called: "Bảng giao việc 209-KH-UBND.xlsx". */
export function fileNameOf(what: string, { number, title }: SourcePlan): string {
  return `${what} ${number ?? title}.xlsx`.replaceAll('/', '-');
}
