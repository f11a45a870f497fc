import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** What happens in the demonstration; open to everybody, as it was asked for nobody's account. */
export const routes: FeatureRoutes = [
  {
    path: paths.demonstration,
    title: texts.title,
    isPublic: true,
    page: async () => (await import('./components/demonstration-page.tsx')).DemonstrationPage,
  },
];
