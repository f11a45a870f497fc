import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** What one is told; reached by the bell of the header. */
export const routes: FeatureRoutes = [
  {
    path: paths.notifications,
    title: texts.title,
    permission: 'notifications:read',
    page: async () => (await import('./components/notifications-page.tsx')).NotificationsPage,
  },
];
