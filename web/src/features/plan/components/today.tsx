import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BulkOrder } from '../../../components/bulk-order/bulk-order.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { useToday, type TodayItem } from '../../../lib/api/today.ts';
import { longDate } from '../../../lib/format/dates.ts';
import { paths } from '../../../lib/paths.ts';
import { useMe } from '../../../lib/session/me.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useRounds } from '../api/plans.ts';
import { texts } from '../texts.ts';
import { isOwed, placeOf } from '../today-places.ts';

/** "Điều cần làm hôm nay": decisions first, then what others owe, with the urging of all of them. */
export function Today({ planId }: { planId?: string }) {
  const t = useTexts(texts);
  const query = useToday(planId);
  return (
    <section aria-labelledby="today-title" className="card today">
      <h2 id="today-title">{t.today}</h2>
      <QueryState query={query} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={t.todayNothing} />
          ) : (
            <>
              <ul>
                {items.map((item) => (
                  <TodayLine key={item.kind} item={item} planId={planId} />
                ))}
              </ul>
              {planId !== undefined && <UrgeLate planId={planId} items={items} />}
            </>
          )
        }
      </QueryState>
    </section>
  );
}

function TodayLine({ item, planId }: { item: TodayItem; planId: string | undefined }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const isReports = item.kind === 'accept-reports' || item.kind === 'overdue-reports';
  const what = (
    <>
      <strong>{item.count}</strong> {t[`today_${item.kind}`]}
    </>
  );
  return (
    <li className={isOwed(item.kind) ? 'today-owed' : ''}>
      {isReports && planId !== undefined ? (
        <ToRound planId={planId}>{what}</ToRound>
      ) : (
        <ToPlace to={placeOf(item.kind, planId)}>{what}</ToPlace>
      )}
      <span className="quiet small">
        {[t.ofAgencies(item.agencies), item.since && t.since(longDate(item.since, locale))]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function ToPlace({ to, children }: { to: string | null; children: ReactNode }) {
  return to === null ? <span>{children}</span> : <Link to={to}>{children}</Link>;
}

/** Reports are decided on in their round: the one that is open, else the latest. */
function ToRound({ planId, children }: { planId: string; children: ReactNode }) {
  const rounds = useRounds(planId).data ?? [];
  const round = rounds.find(({ status }) => status === 'open') ?? rounds.at(-1);
  return <ToPlace to={round === undefined ? null : paths.round(round.id)}>{children}</ToPlace>;
}

function UrgeLate({ planId, items }: { planId: string; items: readonly TodayItem[] }) {
  const t = useTexts(texts);
  const { permissions } = useMe();
  const isLate = items.some(({ kind }) => kind === 'overdue-tasks' || kind === 'silent-tasks');
  if (!isLate || !permissions.includes('bulk:run')) return null;
  return <BulkOrder label={t.urgeAllLate} selection={{ kind: 'urge', filter: { planId } }} />;
}
