import type { ComponentType, ReactNode } from 'react';
import type { Permission, Role } from './session/me.ts';
import type { Text } from './text/texts.ts';

/** How a page stands in the navigation. */
export interface FeatureNav {
  readonly text: Text<string>;
  readonly icon: ReactNode;
  /** From left to right: 10 my tasks, 20 decisions, 30 plans, 40 rounds, 50 leader, then what administrators keep from 70. */
  readonly order: number;
  /** Shown to these roles; without it to everybody who may open the page. */
  readonly roles?: readonly Role[];
}

/** A page of a feature. Its code is loaded when somebody opens it. */
export interface FeatureRoute {
  /** As React Router takes it: `/viec/:id`. */
  readonly path: string;
  /** `async () => (await import('./components/my-tasks-page.tsx')).MyTasksPage` */
  readonly page: () => Promise<ComponentType>;
  /** The title of the window until the page sets one of its own (`usePageTitle`). */
  readonly title: Text<string>;
  /** Whoever lacks it does not see the page in the navigation and is told so at its address. */
  readonly permission?: Permission;
  readonly nav?: FeatureNav;
  /** The page at `/` for these roles; of several roles of a person the first of `HOME_ORDER` counts. */
  readonly homeOf?: readonly Role[];
  /** Open without a log-in (the demonstration's own page). */
  readonly isPublic?: boolean;
}

/** What `features/<noun>/routes.tsx` exports. */
export type FeatureRoutes = readonly FeatureRoute[];
