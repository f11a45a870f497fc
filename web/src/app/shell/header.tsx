import { useState } from 'react';
import { Link } from 'react-router';
import { Bell } from '../../features/notification/components/bell.tsx';
import { SearchBox } from '../../features/search/components/search-box.tsx';
import { useAgencyName } from '../../lib/agency-name.ts';
import { paths } from '../../lib/paths.ts';
import { useLiveChanges } from '../../lib/live/use-live-changes.ts';
import { useMe } from '../../lib/session/me.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';
import { DemoClock } from './demo-clock.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LogOutButton } from './log-out-button.tsx';
import { Navigation } from './navigation.tsx';

/** The head of every page: where one is, who one is, and where one can go. On a phone the pages fold behind a button. */
export function Header() {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  useLiveChanges(useMe().id);
  return (
    <header className="header">
      <div className={isOpen ? 'header-bar open' : 'header-bar'}>
        <Link to={paths.home} className="brand">
          {t.appName}
        </Link>
        <SearchBox />
        <Bell />
        <button
          type="button"
          className="menu-button"
          aria-expanded={isOpen}
          aria-controls="navigation"
          onClick={() => setOpen(!isOpen)}
        >
          {t.menu}
        </button>
        <div className="header-parts" id="navigation">
          <Navigation onChosen={() => setOpen(false)} />
          <div className="header-person">
            <PersonName />
            <LanguageSwitch />
            <LogOutButton />
          </div>
        </div>
      </div>
      <DemoClock />
    </header>
  );
}

/** Agency and person; the account of a commune bears the commune's own name, which is not said twice. */
function PersonName() {
  const { agencyId, displayName } = useMe();
  const agency = useAgencyName(agencyId);
  return (
    <Link to={paths.profile} className="header-name">
      {[...new Set([agency, displayName])].filter(Boolean).join(' · ')}
    </Link>
  );
}
