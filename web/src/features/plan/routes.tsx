import { ProjectOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** The plans that somebody follows, and each with its parts. */
export const routes: FeatureRoutes = [
  {
    path: paths.plans,
    title: texts.title,
    permission: 'plans:read',
    homeOf: ['plan-owner'],
    nav: { text: texts.title, icon: <ProjectOutlined />, order: 30 },
    page: async () => (await import('./components/plans-page.tsx')).PlansPage,
  },
  {
    path: `${paths.plans}/:id/:part?`,
    title: texts.plan,
    permission: 'plans:read',
    page: async () => (await import('./components/plan-page.tsx')).PlanPage,
  },
];
