import { Button } from 'antd';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { longInstant } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useEndSession, useSessions, type Session } from '../api/profile.ts';
import { deviceOf } from '../device.ts';
import { texts } from '../texts.ts';

/** Where one is logged in; what is not one's own is ended here. */
export function Sessions() {
  const t = useTexts(texts);
  return (
    <section aria-labelledby="sessions-title">
      <div className="section-head">
        <h2 id="sessions-title">{t.sessions}</h2>
      </div>
      <QueryState query={useSessions()} rows={2}>
        {(sessions) => (
          <ul className="list" aria-label={t.sessions}>
            {sessions.map((session) => (
              <li key={session.id}>
                <SessionLine session={session} />
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </section>
  );
}

function SessionLine({ session: { id, userAgent, ip, lastSeenAt, current } }: { session: Session }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { give, isPending, problem } = useEndSession();
  const device = deviceOf(userAgent) ?? t.unknownDevice;
  return (
    <div className="line">
      <div className="line-main">
        <p>
          <strong>{device}</strong> {current && <span className="quiet">· {t.current}</span>}
        </p>
        <p className="line-facts quiet small">
          <span>{t.lastSeen(longInstant(lastSeenAt, locale))}</span>
          <span>{t.from(ip)}</span>
        </p>
        {problem && <ProblemAlert problem={problem} />}
      </div>
      {!current && (
        <Button loading={isPending} aria-label={t.endOf(device)} onClick={() => give(id)}>
          {t.end}
        </Button>
      )}
    </div>
  );
}
