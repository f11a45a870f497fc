import { longDate } from '../../../lib/format/dates.ts';
import { formatNumber } from '../../../lib/format/numbers.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { issueTexts } from '../issue-texts.ts';
import type { Simulation } from '../model.ts';
import { busiestDay, loadByMonth, type DayLoad, type MonthLoad } from '../month-load.ts';

/** The load picture of a dry run: a table of months whose bars show the letters. */
export function LoadChart({ simulation }: { simulation: Simulation }) {
  const t = useTexts(issueTexts);
  const locale = useLocale();
  const days = simulation.days as unknown as DayLoad[];
  const months = loadByMonth(days);
  const busiest = busiestDay(days);
  return (
    <>
      <p>{t.simulated(longDate(simulation.startsOn, locale), longDate(simulation.endsOn, locale))}</p>
      <MonthTable months={months} />
      {busiest && <p>{t.busiest(longDate(busiest.date, locale), busiest.letters)}</p>}
    </>
  );
}

function MonthTable({ months }: { months: readonly MonthLoad[] }) {
  const t = useTexts(issueTexts);
  const most = Math.max(1, ...months.map(({ letters }) => letters));
  return (
    <table className="load-table">
      <caption>{t.load}</caption>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col">{t.letters}</th>
          <th scope="col" className="number">
            {t.reminders}
          </th>
          <th scope="col" className="number">
            {t.escalations}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <MonthRow key={month.month} load={month} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function MonthRow({ load, most }: { load: MonthLoad; most: number }) {
  const locale = useLocale();
  const [year, month] = load.month.split('-');
  return (
    <tr>
      <th scope="row">{`${month}/${year}`}</th>
      <td className="load-cell">
        <span className="load-bar" style={{ width: `${(load.letters / most) * 70}%` }} />
        <span>{formatNumber(load.letters, locale)}</span>
      </td>
      <td className="number">{formatNumber(load.fired, locale)}</td>
      <td className="number">{formatNumber(load.escalations, locale)}</td>
    </tr>
  );
}
