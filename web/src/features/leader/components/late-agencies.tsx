import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import '../../../components/lists.css';
import { EmptyState } from '../../../components/states.tsx';
import { shortDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { LateAgency } from '../api/overviews.ts';
import { texts } from '../texts.ts';

const FIRST_SHOWN = 8;
/** As the figures count them. */
const LATE = { timeClass: 'overdue', treatment: 'followed', inFollowedPlans: 'true' };
const ALL_LATE_TASKS = paths.taskList({ ...LATE, sort: 'agency' });

/** Agencies by lateness; those that were only requested are never among them. */
export function LateAgencies({ agencies, count }: { agencies: readonly LateAgency[]; count: number }) {
  const t = useTexts(texts);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? agencies : agencies.slice(0, FIRST_SHOWN);
  return (
    <section id="late" aria-labelledby="late-title">
      <div className="section-head">
        <h2 id="late-title">{t.late}</h2>
        {agencies.length > 0 && <Link to={ALL_LATE_TASKS}>{t.allLateTasks}</Link>}
      </div>
      {agencies.length === 0 ? <EmptyState text={t.noLate} /> : <LateTable agencies={shown} />}
      {count > shown.length && <p className="quiet small">{t.moreLate(count - shown.length)}</p>}
      {!isWhole && agencies.length > FIRST_SHOWN && (
        <Button onClick={() => setWhole(true)}>{t.allLate(agencies.length)}</Button>
      )}
      <p className="quiet small">{t.noRequests}</p>
    </section>
  );
}

/** The table of late agencies; each figure opens to its tasks. */
export function LateTable({ agencies }: { agencies: readonly LateAgency[] }) {
  const t = useTexts(texts);
  return (
    <table className="figures" aria-labelledby="late-title">
      <thead>
        <tr>
          <th scope="col">{t.agency}</th>
          <th scope="col" className="number">
            {t.overdueTasks}
          </th>
          <th scope="col">{t.oldest}</th>
        </tr>
      </thead>
      <tbody>
        {agencies.map((late) => (
          <LateRow key={late.agency.id} late={late} />
        ))}
      </tbody>
    </table>
  );
}

function LateRow({ late: { agency, overdue, oldestDueOn, escalationLevel } }: { late: LateAgency }) {
  const t = useTexts(texts);
  const tasks = paths.taskList({ ...LATE, agencyId: agency.id });
  return (
    <tr className="late-agency">
      <th scope="row">
        <Link to={paths.agency(agency.id)}>{agency.shortName}</Link>
        {escalationLevel > 0 && (
          <span className="quiet small"> · {escalationLevel === 2 ? t.level2 : t.level1}</span>
        )}
      </th>
      <td className="number">
        <Link to={tasks} aria-label={t.overdueOf(overdue, agency.shortName)}>
          {overdue}
        </Link>
      </td>
      <td>{shortDate(oldestDueOn)}</td>
    </tr>
  );
}
