import { ControlOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** When somebody is reminded and who is told, and how the words of dates are read: the default, and each plan's own. */
export const routes: FeatureRoutes = [
  {
    path: paths.policies,
    title: texts.title,
    permission: 'plans:read',
    nav: { text: texts.nav, icon: <ControlOutlined />, order: 76, roles: ['administrator', 'plan-owner'] },
    page: async () => (await import('./components/policies-page.tsx')).PoliciesPage,
  },
];
