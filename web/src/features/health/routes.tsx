import { HeartOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

const page = async () => (await import('./components/health-page.tsx')).HealthPage;

/** How the installation is; notifications of alarms lead to the second address. */
export const routes: FeatureRoutes = [
  {
    path: paths.health,
    title: texts.title,
    permission: 'installation:keep',
    homeOf: ['administrator'],
    nav: { text: texts.title, icon: <HeartOutlined />, order: 79 },
    page,
  },
  { path: paths.alarms, title: texts.title, permission: 'installation:keep', page },
];
