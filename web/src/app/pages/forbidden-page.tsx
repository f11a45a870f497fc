import { usePageTitle } from '../../lib/page-title.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { MessagePage } from './message-page.tsx';

/** At the address of a page that is not for the account's roles. */
export function ForbiddenPage() {
  const t = useTexts(texts);
  usePageTitle(t.forbiddenTitle);
  return <MessagePage title={t.forbiddenTitle} text={t.forbidden} />;
}
