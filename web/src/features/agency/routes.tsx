import { BankOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** The registry of agencies; ids hold slashes, so that everything behind the list's address is one. */
export const routes: FeatureRoutes = [
  {
    path: paths.agencies,
    title: texts.title,
    permission: 'agencies:read',
    nav: { text: texts.title, icon: <BankOutlined />, order: 70, roles: ['administrator'] },
    page: async () => (await import('./components/agencies-page.tsx')).AgenciesPage,
  },
  {
    path: paths.agency('*'),
    title: texts.title,
    permission: 'agencies:read',
    page: async () => (await import('./components/agency-page.tsx')).AgencyPage,
  },
];
