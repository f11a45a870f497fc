import '../../../components/parts.css';
import { Link, NavLink, Navigate, useParams } from 'react-router';
import { DateWithReason } from '../../../components/date-with-reason.tsx';
import { PageQuery } from '../../../components/page-query.tsx';
import { longDate, shortDate } from '../../../lib/format/dates.ts';
import { usePageTitle } from '../../../lib/page-title.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useRound, type Round } from '../api/rounds.ts';
import { ROUND_PARTS } from '../round-parts.ts';
import '../round.css';
import { waitingIn } from '../sections.ts';
import { texts } from '../texts.ts';
import { RoundOrders } from './round-orders.tsx';
import { RoundPart } from './round-part.tsx';

/** One round of reports. */
export function RoundPage() {
  const { id = '', part = '' } = useParams();
  const t = useTexts(texts);
  const query = useRound(id);
  const known = ROUND_PARTS.find(({ address }) => address === part);
  usePageTitle(query.data && t.name(query.data.periodName));
  if (known === undefined) return <Navigate to={paths.round(id)} replace />;
  return (
    <PageQuery query={query}>
      {(round) => (
        <section className="page">
          <RoundHead round={round} />
          <Tabs round={round} />
          <RoundPart round={round} name={known.name} />
        </section>
      )}
    </PageQuery>
  );
}

function RoundHead({ round }: { round: Round }) {
  const t = useTexts(texts);
  const { start, cutOff } = round.window;
  return (
    <header>
      <p className="small above-title">
        <Link to={paths.plan(round.planId)}>{t.plan}</Link>
      </p>
      <h1>{`${t.name(round.periodName)} · ${t[`status_${round.status}`]}`}</h1>
      <dl className="facts">
        <dt>{t.receiver}</dt>
        <dd>{round.receiver.shortName}</dd>
        <dt>{t.window}</dt>
        <dd>{t.windowDays(shortDate(start), shortDate(cutOff))}</dd>
        <dt>{round.openedAt === null ? t.opens : t.opened}</dt>
        <dd>
          <Opening round={round} />
        </dd>
        <dt>{t.unitsDue}</dt>
        <dd>
          <Due due={round.unitsDue} />
        </dd>
        {round.consolidationRef !== null && (
          <>
            <dt>{t.consolidationDue}</dt>
            <dd>
              <Due due={round.consolidationDue} />
            </dd>
          </>
        )}
      </dl>
      <RoundOrders round={round} />
    </header>
  );
}

/** The day on which it was opened, which a person may have done before its day. */
function Opening({ round: { opensOn, openedAt } }: { round: Round }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const planned = longDate(opensOn, locale);
  const opened = openedAt === null ? planned : longDate(openedAt, locale);
  return opened === planned ? planned : t.openedEarly(opened, planned);
}

function Due({ due }: { due: Round['unitsDue'] }) {
  const t = useTexts(texts);
  if (due === null) return <span className="quiet">{t.dateOpen}</span>;
  return <DateWithReason date={due.date} reason={due.explanation} />;
}

function Tabs({ round }: { round: Round }) {
  const t = useTexts(texts);
  const waiting = waitingIn(round);
  return (
    <nav aria-label={t.parts} className="part-tabs">
      <ul>
        {ROUND_PARTS.map(({ name, address }) => (
          <li key={name}>
            <NavLink end preventScrollReset to={[paths.round(round.id), address].filter(Boolean).join('/')}>
              {name === 'review' && waiting > 0 ? t.withCount(t.part_review, waiting) : t[`part_${name}`]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
