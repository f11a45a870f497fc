import { assertNever } from '../assert-never.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { officialDate, weekdayNameEn, weekdayNameVi } from '../calendar/official-date.ts';
import { isWorkingDay, previousWorkingDay } from '../calendar/working-calendar.ts';
import type { CalendarSlice } from '../calendar/working-calendar.ts';
import type { CountedUnit, DeadlineConventions, DeadlineSpec } from './deadline-spec.ts';
import { baseDay } from './nominal-day.ts';
import type { DeadlineBases, NominalDay } from './nominal-day.ts';

/** One sentence for the officer who has to meet the deadline. */
export interface Explanation {
  vi: string;
  en: string;
}

interface Facts {
  spec: DeadlineSpec;
  words: string;
  nominal: NominalDay;
  lastAccepted: LocalDate;
  conventions: DeadlineConventions;
  calendar: CalendarSlice;
  bases: DeadlineBases;
}

const UNITS: Readonly<Record<CountedUnit, Explanation>> = {
  day: { vi: 'ngày', en: 'day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
  'working-day': { vi: 'ngày làm việc', en: 'working day' },
};

/**
 * Says how the last accepted day follows from the words: what they name, what the calendar did to it, and, where the
 * last day is a day off, the last working day before it.
 *
 * @throws DomainError 'calendar-year-missing'
 */
export function explainDeadline(facts: Facts): Explanation {
  const [start, counted, end] = [opening(facts), counting(facts), ending(facts)];
  return { vi: `${start.vi} → ${counted.vi}${end.vi}`, en: `${start.en} → ${counted.en}${end.en}` };
}

/** The words; with "(tính cả ngày …)" where the setting accepts the day that "trước" literally excludes. */
function opening({ words, nominal, conventions }: Facts): Explanation {
  const quoted =
    words.trim() === '' ? { vi: 'Thời hạn', en: 'Deadline' } : { vi: `"${words}"`, en: `"${words}"` };
  if (nominal.rule !== 'before' || conventions.beforeDay === 'exclusive') return quoted;
  const day = officialDate(nominal.date);
  return { vi: `${quoted.vi} (tính cả ngày ${day})`, en: `${quoted.en} (${day} included)` };
}

/** For a counted deadline: from where, and how many. */
function counting({ spec, bases }: Facts): Explanation {
  if (spec.kind !== 'counted') return { vi: '', en: '' };
  const base = officialDate(baseDay(spec.base, bases));
  const { count, unit } = spec;
  const name = UNITS[unit];
  return {
    vi: `${count < 10 ? '0' : ''}${count} ${name.vi} kể từ ngày ${base}, không tính ngày đầu: `,
    en: `${count} ${name.en}${count === 1 ? '' : 's'} from ${base}, the first day not counted: `,
  };
}

function ending({ nominal, lastAccepted, conventions, calendar }: Facts): Explanation {
  const movable =
    nominal.rule === 'by' || (nominal.rule === 'before' && conventions.beforeDay === 'inclusive');
  if (movable && lastAccepted !== nominal.date) return moved(nominal.date, lastAccepted, conventions);
  const until = {
    vi: `hết ngày ${withWeekday(lastAccepted).vi}`,
    en: `until the end of ${withWeekday(lastAccepted).en}`,
  };
  if (isWorkingDay(lastAccepted, calendar)) return until;
  const worked = officialDate(previousWorkingDay(lastAccepted, calendar));
  return {
    vi: `${until.vi}; ngày làm việc cuối cùng trước đó là ${worked}`,
    en: `${until.en}; the last working day before it is ${worked}`,
  };
}

function moved(named: LocalDate, to: LocalDate, { rollForward }: DeadlineConventions): Explanation {
  const [from, until] = [withWeekday(named), withWeekday(to)];
  const off = { vi: `ngày ${from.vi} không phải ngày làm việc`, en: `${from.en} is not a working day` };
  switch (rollForward) {
    case 'next':
      return {
        vi: `${off.vi}, lùi đến ngày làm việc tiếp theo: hết ngày ${until.vi}`,
        en: `${off.en}, moved to the next working day: until the end of ${until.en}`,
      };
    case 'previous':
      return {
        vi: `${off.vi}, tính đến ngày làm việc liền trước: hết ngày ${until.vi}`,
        en: `${off.en}, moved to the working day before it: until the end of ${until.en}`,
      };
    case 'same':
      // Nothing moves under this setting, so the day named is the last day.
      return { vi: `hết ngày ${until.vi}`, en: `until the end of ${until.en}` };
    default:
      return assertNever(rollForward);
  }
}

function withWeekday(date: LocalDate): Explanation {
  const day = officialDate(date);
  return { vi: `${day} (${weekdayNameVi(date)})`, en: `${day} (${weekdayNameEn(date)})` };
}
