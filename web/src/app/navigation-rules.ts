import type { FeatureRoute, FeatureRoutes } from '../lib/feature.ts';
import type { Me, Role } from '../lib/session/me.ts';

/** Of a person with several roles the first counts for the page at `/`. */
const HOME_ORDER: readonly Role[] = ['supervisor', 'plan-owner', 'head', 'officer', 'administrator'];

/** What the account may open. */
export function mayOpen(route: FeatureRoute, me: Pick<Me, 'permissions'>): boolean {
  return route.permission === undefined || me.permissions.includes(route.permission);
}

/** The pages of the navigation for the account, in their order. */
export function navigationFor(routes: FeatureRoutes, me: Pick<Me, 'permissions' | 'roles'>): FeatureRoute[] {
  return routes
    .filter((route) => route.nav !== undefined && mayOpen(route, me) && isForRoles(route, me.roles))
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0));
}

/** The page of the navigation that one is on: of those whose address begins this one, the longest. */
export function currentPathOf(
  pages: readonly Pick<FeatureRoute, 'path'>[],
  address: string,
): string | undefined {
  return pages
    .map(({ path }) => path)
    .filter((path) => address === path || address.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** The address of the account's first page. */
export function homePathFor(
  routes: FeatureRoutes,
  me: Pick<Me, 'permissions' | 'roles'>,
): string | undefined {
  for (const role of HOME_ORDER.filter((known) => me.roles.includes(known))) {
    const home = routes.find((route) => route.homeOf?.includes(role) && mayOpen(route, me));
    if (home !== undefined) return home.path;
  }
  return navigationFor(routes, me)[0]?.path;
}

function isForRoles({ nav }: FeatureRoute, roles: readonly Role[]): boolean {
  return nav?.roles === undefined || nav.roles.some((role) => roles.includes(role));
}
