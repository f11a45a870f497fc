import type { FeatureRoutes } from '../lib/feature.ts';

// Every features/<noun>/routes.tsx is found by its name: a new feature changes no file of anybody else.
const found = import.meta.glob<{ routes: FeatureRoutes }>('../features/*/routes.tsx', { eager: true });

/** All pages of all features. */
export const featureRoutes: FeatureRoutes = Object.values(found).flatMap(({ routes }) => routes);
