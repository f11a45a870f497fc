import { Link, useLocation } from 'react-router';
import { useMe } from '../../lib/session/me.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import { currentPathOf, navigationFor } from '../navigation-rules.ts';
import { featureRoutes } from '../routes.ts';
import { texts } from '../texts.ts';

/** The pages that the account may open. */
export function Navigation({ onChosen }: { onChosen: () => void }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const pages = navigationFor(featureRoutes, useMe());
  const current = currentPathOf(pages, useLocation().pathname);
  return (
    <nav aria-label={t.navigation} className="navigation">
      <ul>
        {pages.map(({ path, nav }) => (
          <li key={path}>
            <Link to={path} aria-current={path === current ? 'page' : undefined} onClick={onChosen}>
              <span aria-hidden="true">{nav?.icon}</span> {nav?.text[locale]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
