import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { ApiProblem } from '../../lib/api/problem.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { MessagePage } from './message-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** In the place of a page that threw, or whose code is gone because the system was upgraded meanwhile. */
export function RouteErrorPage() {
  const t = useTexts(texts);
  const error = useRouteError();
  usePageTitle(t.errorTitle);
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  const isGone =
    error instanceof TypeError && /dynamically imported module|importing a module/i.test(error.message);
  return (
    <MessagePage
      title={t.errorTitle}
      text={isGone ? t.newVersion : t.error}
      action={<Button onClick={() => window.location.reload()}>{t.reload}</Button>}
    />
  );
}
