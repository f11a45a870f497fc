import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** A round of reports: who has sent, what waits for acceptance, what is summed up. */
export const routes: FeatureRoutes = [
  {
    path: `${paths.round(':id')}/:part?`,
    title: texts.title,
    permission: 'reports:read',
    page: async () => (await import('./components/round-page.tsx')).RoundPage,
  },
];
