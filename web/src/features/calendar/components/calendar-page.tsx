import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import '../../../components/lists.css';
import { JobProgress } from '../../../components/job-progress.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { useDemonstration } from '../../../lib/demonstration.ts';
import { dayOf } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useMe } from '../../../lib/session/me.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useCalendarYear } from '../api/calendar.ts';
import { NO_CHANGE, withoutDay } from '../pending-change.ts';
import { texts } from '../texts.ts';
import { ChangeForm } from './change-form.tsx';
import { YearTable } from './year-table.tsx';

/** A year of the working calendar; who may changes it, and sees before what that moves. */
export function CalendarPage() {
  const t = useTexts(texts);
  const year = useShownYear();
  const mayChange = useMe().permissions.includes('calendar:write');
  const [change, setChange] = useState(NO_CHANGE);
  // Here, for the form begins anew with each version of the calendar.
  const [jobId, setJobId] = useState<string | null>(null);
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <p>{t.rhythm}</p>
      <YearNavigation year={year} />
      <QueryState query={useCalendarYear(year)}>
        {(calendar) => (
          <>
            <YearTable
              calendar={calendar}
              onRemove={mayChange ? (date) => setChange(withoutDay(change, date)) : null}
            />
            {mayChange && (
              <ChangeForm
                key={calendar.version}
                version={calendar.version}
                change={change}
                onChange={setChange}
                onStarted={setJobId}
              />
            )}
          </>
        )}
      </QueryState>
      {jobId !== null && <JobProgress jobId={jobId} invalidates={[queryKeys.calendar, queryKeys.tasks]} />}
    </section>
  );
}

function YearNavigation({ year }: { year: number }) {
  const t = useTexts(texts);
  const at = (shown: number) => `${paths.calendar}?nam=${shown}`;
  return (
    <nav aria-label={t.years} className="section-head">
      <Link to={at(year - 1)}>{t.yearBefore(year - 1)}</Link>
      <h2>{t.year(year)}</h2>
      <Link to={at(year + 1)}>{t.yearAfter(year + 1)}</Link>
    </nav>
  );
}

/** The year of the address, else that of the demonstration's clock, else this one. */
function useShownYear(): number {
  const [search] = useSearchParams();
  const { data: demonstration } = useDemonstration();
  const asked = Number(search.get('nam'));
  if (Number.isInteger(asked) && asked >= 1000 && asked <= 9999) return asked;
  return Number(dayOf(demonstration?.clock.now ?? new Date().toISOString()).slice(0, 4));
}
