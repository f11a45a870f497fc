import { DashboardOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** "Tổng hợp cho lãnh đạo": the one page of the leader, and its week. */
export const routes: FeatureRoutes = [
  {
    path: paths.leader,
    title: texts.title,
    permission: 'escalations:command',
    homeOf: ['supervisor'],
    nav: { text: texts.title, icon: <DashboardOutlined />, order: 5, roles: ['supervisor'] },
    page: async () => (await import('./components/leader-page.tsx')).LeaderPage,
  },
  {
    path: paths.leaderWeek,
    title: texts.week,
    permission: 'escalations:command',
    page: async () => (await import('./components/week-page.tsx')).WeekPage,
  },
];
