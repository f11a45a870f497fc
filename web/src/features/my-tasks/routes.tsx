import { InboxOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** "Việc của tôi": what the unit must do. */
export const routes: FeatureRoutes = [
  {
    path: paths.myTasks,
    title: texts.title,
    permission: 'tasks:command',
    homeOf: ['officer', 'head'],
    nav: { text: texts.title, icon: <InboxOutlined />, order: 10 },
    page: async () => (await import('./components/my-tasks-page.tsx')).MyTasksPage,
  },
];
