import { Navigate } from 'react-router';
import { useMe } from '../../lib/session/me.ts';
import { homePathFor } from '../navigation-rules.ts';
import { featureRoutes } from '../routes.ts';
import { NotFoundPage } from './not-found-page.tsx';

/** `/` leads each role to its own first page. */
export function HomePage() {
  const home = homePathFor(featureRoutes, useMe());
  return home === undefined ? <NotFoundPage /> : <Navigate to={home} replace />;
}
