import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** Everything that a text finds; the box stands in the header. */
export const routes: FeatureRoutes = [
  {
    path: paths.search(),
    title: texts.title,
    permission: 'tasks:read',
    page: async () => (await import('./components/search-page.tsx')).SearchPage,
  },
];
