import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { LoadingState } from '../../components/states.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { toProblem } from '../../lib/api/problem.ts';
import { paths } from '../../lib/paths.ts';
import { MeContext, useMeQuery } from '../../lib/session/me.ts';
import { sessionState } from '../../lib/session/session-state.ts';
import { ForbiddenPage } from '../pages/forbidden-page.tsx';
import { mayOpen } from '../navigation-rules.ts';
import type { RouteHandle } from '../router.tsx';
import { SessionDialog } from '../log-in/session-dialog.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** The pages of who is logged in. Everybody else comes here again after the log-in, but not after a log-out. */
export function RequireLogIn() {
  const { data: me, error, isPending, refetch } = useMeQuery();
  const { pathname, search } = useLocation();
  const handle = useMatches().at(-1)?.handle as RouteHandle | undefined;
  if (isPending) return <LoadingState />;
  if (error) return <ProblemAlert problem={toProblem(error)} onRetry={() => void refetch()} />;
  if (me === null) {
    const back = sessionState.get() === 'left' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={paths.logIn + back} replace />;
  }
  const isAllowed = handle?.route === undefined || mayOpen(handle.route, me);
  return (
    <MeContext value={me}>
      <Header />
      <main id="content" tabIndex={-1}>
        {isAllowed ? <Outlet /> : <ForbiddenPage />}
      </main>
      <Footer />
      <SessionDialog />
    </MeContext>
  );
}
