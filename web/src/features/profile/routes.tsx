import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** One's own account: language, e-mail, password, sessions. Reached by the name in the header. */
export const routes: FeatureRoutes = [
  {
    path: paths.profile,
    title: texts.title,
    permission: 'me:write',
    page: async () => (await import('./components/profile-page.tsx')).ProfilePage,
  },
];
