import { AlertOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** "Cần xử lý": for who decides, at the standing agency and above it; for heads what asks them to explain. */
export const routes: FeatureRoutes = [
  {
    path: paths.toDecide,
    title: texts.title,
    permission: 'escalations:read',
    nav: {
      text: texts.title,
      icon: <AlertOutlined />,
      order: 20,
      roles: ['supervisor', 'plan-owner', 'head'],
    },
    page: async () => (await import('./components/to-decide-page.tsx')).ToDecidePage,
  },
];
