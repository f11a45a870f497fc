import { Fragment } from 'react';
import { Link, useParams } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import type { components } from '../../../lib/api/schema.ts';
import { shortDate } from '../../../lib/format/dates.ts';
import { usePageTitle } from '../../../lib/page-title.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useAgency } from '../api/agencies.ts';
import { texts } from '../texts.ts';

type AgencyDetail = components['schemas']['AgencyDetailResponse'];

/** One agency: what the registry knows of it, and its tasks. */
export function AgencyPage() {
  const t = useTexts(texts);
  const { '*': id = '' } = useParams();
  const query = useAgency(id);
  usePageTitle(query.data?.shortName);
  return (
    <section className="page">
      <QueryState query={query}>{(agency) => <Detail agency={agency} />}</QueryState>
      <p>
        <Link to={paths.agencies}>{t.back}</Link>
      </p>
    </section>
  );
}

function Detail({ agency }: { agency: AgencyDetail }) {
  const t = useTexts(texts);
  const { id } = agency;
  return (
    <>
      <h1>{agency.name}</h1>
      <section className="card">
        <Facts agency={agency} />
      </section>
      <section className="card" aria-labelledby="tasks-title">
        <h2 id="tasks-title">{t.tasks}</h2>
        <p className="line-facts">
          <Link to={paths.taskList({ agencyId: id })}>{t.allTasks}</Link>
          <Link to={paths.taskList({ agencyId: id, timeClass: 'overdue' })}>{t.overdueTasks}</Link>
        </p>
      </section>
    </>
  );
}

function Facts({ agency }: { agency: AgencyDetail }) {
  const t = useTexts(texts);
  const { validFrom, validTo, parentId, successorIds } = agency;
  const validity = [validFrom && t.from(shortDate(validFrom)), validTo && t.to(shortDate(validTo))]
    .filter(Boolean)
    .join(' ');
  return (
    <dl className="facts">
      <dt>{t.shortName}</dt>
      <dd>{agency.shortName}</dd>
      <dt>{t.kind}</dt>
      <dd>{t[agency.kind]}</dd>
      <dt>{t.level}</dt>
      <dd>{t[agency.level]}</dd>
      {parentId !== null && <Others label={t.parent} ids={[parentId]} />}
      {agency.unitCode !== null && (
        <>
          <dt>{t.code}</dt>
          <dd>{agency.unitCode}</dd>
        </>
      )}
      {validity && (
        <>
          <dt>{t.validity}</dt>
          <dd>{validity}</dd>
        </>
      )}
      {successorIds.length > 0 && <Others label={t.successors} ids={successorIds} />}
      <dt>{t.source}</dt>
      <dd>{agency.verified ? t.verified : t.unverified}</dd>
    </dl>
  );
}

function Others({ label, ids }: { label: string; ids: readonly string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {ids.map((id, index) => (
          <Fragment key={id}>
            {index > 0 && ', '}
            <OtherAgency id={id} />
          </Fragment>
        ))}
      </dd>
    </>
  );
}

function OtherAgency({ id }: { id: string }) {
  const { data } = useAgency(id);
  return <Link to={paths.agency(id)}>{data?.name ?? id}</Link>;
}
