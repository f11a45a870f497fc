import { usePageTitle } from '../../lib/page-title.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { MessagePage } from './message-page.tsx';

/** At an address that no page has. */
export function NotFoundPage() {
  const t = useTexts(texts);
  usePageTitle(t.notFoundTitle);
  return <MessagePage title={t.notFoundTitle} text={t.notFound} />;
}
