import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { EmptyState, LoadingState } from '../../../components/states.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Round } from '../api/rounds.ts';
import type { RoundPartName } from '../round-parts.ts';
import { texts } from '../texts.ts';

// Each comes when it is opened: who reports himself needs none of them.
const PARTS = {
  completeness: lazy(async () => ({ default: (await import('./completeness-part.tsx')).CompletenessPart })),
  review: lazy(async () => ({ default: (await import('./review-part.tsx')).ReviewPart })),
  consolidation: lazy(async () => ({
    default: (await import('./consolidation-part.tsx')).ConsolidationPart,
  })),
};

/** One part of a round's page; who only reports finds the way to the own report. */
export function RoundPart({ round, name }: { round: Round; name: RoundPartName }) {
  const t = useTexts(texts);
  if (round.status === 'scheduled') return <EmptyState text={t.notOpen} />;
  if (round.completeness === null)
    return (
      <EmptyState text={t.notYours}>
        {round.ownReportId !== null && <Link to={paths.report(round.ownReportId)}>{t.ownReport}</Link>}
      </EmptyState>
    );
  const Part = PARTS[name];
  return (
    <Suspense fallback={<LoadingState rows={10} />}>
      <Part round={round} />
    </Suspense>
  );
}
