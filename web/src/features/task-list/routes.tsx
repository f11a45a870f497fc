import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** Tasks by a filter in the address: what the figures of other pages open to. */
export const routes: FeatureRoutes = [
  {
    path: paths.taskList().replace('?', ''),
    title: texts.title,
    permission: 'tasks:read',
    page: async () => (await import('./components/task-list-page.tsx')).TaskListPage,
  },
];
