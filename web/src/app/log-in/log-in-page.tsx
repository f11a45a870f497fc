import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { useDemonstration } from '../../lib/demonstration.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { logIn, useMeQuery } from '../../lib/session/me.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { useOrder } from '../../lib/api/use-order.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { Footer } from '../shell/footer.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { texts as shellTexts } from '../texts.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { LogInForm, type Credentials } from './log-in-form.tsx';
import { safeTarget } from './safe-target.ts';
import { texts } from './texts.ts';

/** Where everybody begins; a demonstration says that it is one and offers its accounts. */
export function LogInPage() {
  const t = useTexts(texts);
  const shell = useTexts(shellTexts);
  const client = useQueryClient();
  const { data: me } = useMeQuery();
  const { data: demonstration } = useDemonstration();
  const [search] = useSearchParams();
  usePageTitle(t.title);
  const { give, isPending, problem } = useOrder({
    send: ({ login, password }: Credentials) => logIn(client, login, password),
  });
  if (me) return <Navigate to={safeTarget(search.get('to'))} replace />;
  return (
    <>
      <main id="content" tabIndex={-1} className="log-in">
        <div className="log-in-head">
          <h1>{shell.appName}</h1>
          <LanguageSwitch />
        </div>
        <p className="quiet">{shell.tagline}</p>
        {problem && <ProblemAlert problem={problem} />}
        {demonstration && (
          <DemoAccounts
            accounts={demonstration.accounts}
            isPending={isPending}
            onChoose={(account) => give(account)}
          />
        )}
        <section className="card">
          <h2>{t.title}</h2>
          <LogInForm isPending={isPending} onSubmit={(credentials) => give(credentials)} />
        </section>
      </main>
      <Footer />
    </>
  );
}
