import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** One task with everything about it. */
export const routes: FeatureRoutes = [
  {
    path: paths.task(':id'),
    title: texts.title,
    permission: 'tasks:read',
    page: async () => (await import('./components/task-page.tsx')).TaskPage,
  },
];
