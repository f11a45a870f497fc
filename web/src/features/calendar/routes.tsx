import { CalendarOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** The working calendar by year; its administrators change it. */
export const routes: FeatureRoutes = [
  {
    path: paths.calendar,
    title: texts.title,
    permission: 'plans:read',
    nav: { text: texts.title, icon: <CalendarOutlined />, order: 74, roles: ['administrator'] },
    page: async () => (await import('./components/calendar-page.tsx')).CalendarPage,
  },
];
