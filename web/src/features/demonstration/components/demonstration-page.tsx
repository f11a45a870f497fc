import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { useDemonstration, type Demonstration } from '../../../lib/demonstration.ts';
import { longInstant } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { joinHappenings, type HappeningLine } from '../happenings.ts';
import { texts } from '../texts.ts';

/** How often the list is read anew while somebody looks. */
const LOOK_MS = 3_000;
const MOST_SHOWN = 40;

/** The clock, how far the history is, and what happened last. */
export function DemonstrationPage() {
  const t = useTexts(texts);
  const query = useDemonstration();
  return (
    <main id="content" tabIndex={-1} className="page">
      <h1>{t.title}</h1>
      <QueryState query={query}>
        {(demonstration) =>
          demonstration === null ? <p>{t.none}</p> : <Overview demonstration={demonstration} />
        }
      </QueryState>
      <p>
        <Link to={paths.home}>{t.toLogIn}</Link> · <a href="/api/docs">{t.api}</a>
      </p>
    </main>
  );
}

function Overview({ demonstration: { clock, history, problem } }: { demonstration: Demonstration }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <>
      <p>{t.notReal}</p>
      <dl className="facts">
        <dt>{t.clock}</dt>
        <dd>{longInstant(clock.now, locale)}</dd>
        <dt>{t.history}</dt>
        <dd>
          {t[history.state]}
          {history.state === 'walking' && ` · ${t.days(history.done, history.total)}`}
        </dd>
      </dl>
      {problem && <p role="alert">{problem}</p>}
      <Happenings />
    </>
  );
}

function Happenings() {
  const t = useTexts(texts);
  const query = useQuery({
    queryKey: ['happenings'],
    queryFn: async () =>
      joinHappenings(await dataOf(api.GET('/api/v1/demo/happenings', { params: { query: { limit: 200 } } }))),
    refetchInterval: LOOK_MS,
  });
  return (
    <section aria-labelledby="happenings-title">
      <h2 id="happenings-title">{t.happenings}</h2>
      <QueryState query={query}>{(lines) => <Lines lines={lines.slice(0, MOST_SHOWN)} />}</QueryState>
    </section>
  );
}

function Lines({ lines }: { lines: readonly HappeningLine[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  if (lines.length === 0) return <EmptyState text={t.noHappenings} />;
  return (
    <ul className="list">
      {lines.map(({ at, what, text, agencies }, index) => (
        <li key={`${at}-${index}`} className="line">
          <span>
            <strong>{agencies.length > 1 ? t.units(agencies.length) : agencies[0]}</strong> · {what} · {text}
            <br />
            <span className="quiet small">{longInstant(at, locale)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
