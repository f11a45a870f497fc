import { TeamOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** The accounts of the installation, kept by its administrators. */
export const routes: FeatureRoutes = [
  {
    path: paths.accounts,
    title: texts.title,
    permission: 'accounts:read',
    nav: { text: texts.title, icon: <TeamOutlined />, order: 72, roles: ['administrator'] },
    page: async () => (await import('./components/accounts-page.tsx')).AccountsPage,
  },
];
