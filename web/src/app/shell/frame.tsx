import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router';
import { keepFocusNear } from '../../lib/focus.ts';
import { usePageTitle } from '../../lib/page-title.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import type { RouteHandle } from '../router.tsx';
import { texts } from '../texts.ts';
import { ServiceBanner } from './service-banner.tsx';

/** What stands around every page, the log-in included: the way past the navigation, the banner, title and focus. */
export function Frame() {
  const t = useTexts(texts);
  useRouteTitle();
  useFocusOnNewPage();
  const client = useQueryClient();
  useEffect(() => keepFocusNear(() => client.isMutating() > 0), [client]);
  return (
    <>
      <a className="skip-link" href="#content">
        {t.skip}
      </a>
      <ServiceBanner />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}

function useRouteTitle(): void {
  const locale = useLocale();
  const handle = useMatches().at(-1)?.handle as RouteHandle | undefined;
  usePageTitle(handle?.route?.title[locale]);
}

/** A new page begins at its heading, for the keyboard and for who listens; the first one at the top as in every window. */
function useFocusOnNewPage(): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}
