import { Button } from 'antd';
import { EmptyState } from '../../../components/states.tsx';
import { longDate, shortDate } from '../../../lib/format/dates.ts';
import { languageOf } from '../../../lib/text/language-of.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { CalendarYear } from '../api/calendar.ts';
import { texts } from '../texts.ts';

interface YearTableProps {
  readonly calendar: CalendarYear;
  /** Null for who may only look. */
  readonly onRemove: ((date: string) => void) | null;
}

/** The days of a year that are otherwise than the week. */
export function YearTable({ calendar: { days, version }, onRemove }: YearTableProps) {
  const t = useTexts(texts);
  if (days.length === 0) return <EmptyState text={t.empty} />;
  return (
    <>
      <div className="wide" tabIndex={0} role="region" aria-label={t.title}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t.day}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.name}</th>
              {onRemove && <td />}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <DayRow key={day.date} day={day} onRemove={onRemove} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">{t.version(version)}</p>
    </>
  );
}

interface DayRowProps {
  readonly day: CalendarYear['days'][number];
  readonly onRemove: YearTableProps['onRemove'];
}

function DayRow({ day: { date, kind, name }, onRemove }: DayRowProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <tr>
      <th scope="row">{longDate(date, locale)}</th>
      <td>{t[kind]}</td>
      <td lang={languageOf(name)}>{name}</td>
      {onRemove && (
        <td>
          <Button size="small" aria-label={t.removeOf(shortDate(date))} onClick={() => onRemove(date)}>
            {t.remove}
          </Button>
        </td>
      )}
    </tr>
  );
}
