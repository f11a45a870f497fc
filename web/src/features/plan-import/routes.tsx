import { FileAddOutlined } from '@ant-design/icons';
import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** "Nhập kế hoạch": from the document to running work. */
export const routes: FeatureRoutes = [
  {
    path: paths.planImport,
    title: texts.title,
    permission: 'plans:write',
    nav: { text: texts.title, icon: <FileAddOutlined />, order: 35 },
    page: async () => (await import('./components/import-page.tsx')).ImportPage,
  },
  {
    path: `${paths.planImport}/:id`,
    title: texts.reviewTitle,
    permission: 'plans:write',
    page: async () => (await import('./components/one-import-page.tsx')).OneImportPage,
  },
];
