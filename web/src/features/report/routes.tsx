import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** One report: the form of who owes it, the text for who receives it. */
export const routes: FeatureRoutes = [
  {
    path: paths.report(':id'),
    title: texts.title,
    permission: 'reports:read',
    page: async () => (await import('./components/report-page.tsx')).ReportPage,
  },
];
