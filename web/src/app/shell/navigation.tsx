import { NavLink } from 'react-router';
import { useMe } from '../../lib/session/me.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import { navigationFor } from '../navigation-rules.ts';
import { featureRoutes } from '../routes.ts';
import { texts } from '../texts.ts';

/** The pages that the account may open. */
export function Navigation({ onChosen }: { onChosen: () => void }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const me = useMe();
  return (
    <nav aria-label={t.navigation} className="navigation">
      <ul>
        {navigationFor(featureRoutes, me).map(({ path, nav }) => (
          <li key={path}>
            <NavLink to={path} onClick={onChosen}>
              <span aria-hidden="true">{nav?.icon}</span> {nav?.text[locale]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
