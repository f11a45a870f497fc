import type { PlanDetail } from '../api/plans.ts';
import type { PlanPartName } from '../plan-parts.ts';
import { BoardPart } from './board/board-part.tsx';
import { DocumentPart } from './document-part.tsx';
import { EvaluationPart } from './evaluation-part.tsx';
import { OverviewPart } from './overview-part.tsx';
import { TimelinePart } from './timeline-part.tsx';

/** One part of a plan's page. */
export function PlanPart({ plan, name }: { plan: PlanDetail; name: PlanPartName }) {
  if (name === 'board') return <BoardPart plan={plan} />;
  if (name === 'document') return <DocumentPart plan={plan} />;
  if (name === 'timeline') return <TimelinePart plan={plan} />;
  if (name === 'evaluation') return <EvaluationPart plan={plan} />;
  return <OverviewPart plan={plan} />;
}
