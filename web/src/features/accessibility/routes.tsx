import type { FeatureRoutes } from '../../lib/feature.ts';
import { paths } from '../../lib/paths.ts';
import { texts } from './texts.ts';

/** How far the application can be used by everybody; open to all, the log-in page links to it. */
export const routes: FeatureRoutes = [
  {
    path: paths.accessibility,
    title: texts.title,
    isPublic: true,
    page: async () => (await import('./components/accessibility-page.tsx')).AccessibilityPage,
  },
];
