import { lazy, Suspense } from 'react';
import { LoadingState } from '../../../components/states.tsx';
import type { PlanDetail } from '../api/plans.ts';
import type { PlanPartName } from '../plan-parts.ts';

// Who opens a plan reads one part of it: each comes when it is opened.
const PARTS = {
  overview: lazy(async () => ({ default: (await import('./overview-part.tsx')).OverviewPart })),
  board: lazy(async () => ({ default: (await import('./board/board-part.tsx')).BoardPart })),
  document: lazy(async () => ({ default: (await import('./document-part.tsx')).DocumentPart })),
  timeline: lazy(async () => ({ default: (await import('./timeline-part.tsx')).TimelinePart })),
  evaluation: lazy(async () => ({ default: (await import('./evaluation-part.tsx')).EvaluationPart })),
};

/** One part of a plan's page. */
export function PlanPart({ plan, name }: { plan: PlanDetail; name: PlanPartName }) {
  const Part = PARTS[name];
  return (
    <Suspense fallback={<LoadingState rows={12} />}>
      <Part plan={plan} />
    </Suspense>
  );
}
