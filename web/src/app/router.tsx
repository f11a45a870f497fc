import { createBrowserRouter, type RouteObject } from 'react-router';
import type { FeatureRoute } from '../lib/feature.ts';
import { LogInPage } from './log-in/log-in-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { RouteErrorPage } from './pages/route-error-page.tsx';
import { featureRoutes } from './routes.ts';
import { paths } from '../lib/paths.ts';
import { Frame } from './shell/frame.tsx';
import { RequireLogIn } from './shell/require-log-in.tsx';

/** What a match of a page carries for the shell. */
export interface RouteHandle {
  readonly route?: FeatureRoute;
}

/** The addresses of the application: the features' pages inside the shell, the log-in outside. */
export function createRouter(): ReturnType<typeof createBrowserRouter> {
  const open = featureRoutes.filter(({ isPublic }) => isPublic);
  const own = featureRoutes.filter(({ isPublic }) => !isPublic);
  return createBrowserRouter([
    {
      element: <Frame />,
      hydrateFallbackElement: <></>,
      errorElement: <RouteErrorPage />,
      children: [
        { path: paths.logIn, element: <LogInPage /> },
        ...open.map(toRoute),
        {
          element: <RequireLogIn />,
          errorElement: <RouteErrorPage />,
          children: [
            { index: true, element: <HomePage /> },
            ...own.map(toRoute),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}

function toRoute(route: FeatureRoute): RouteObject {
  return {
    path: route.path,
    handle: { route } satisfies RouteHandle,
    errorElement: <RouteErrorPage />,
    lazy: { Component: route.page },
  };
}
