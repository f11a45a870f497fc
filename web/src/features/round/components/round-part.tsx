import { Link } from 'react-router';
import { EmptyState } from '../../../components/states.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Round } from '../api/rounds.ts';
import type { RoundPartName } from '../round-parts.ts';
import { texts } from '../texts.ts';
import { CompletenessPart } from './completeness-part.tsx';
import { ConsolidationPart } from './consolidation-part.tsx';
import { ReviewPart } from './review-part.tsx';

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
  if (name === 'review') return <ReviewPart round={round} />;
  if (name === 'consolidation') return <ConsolidationPart round={round} />;
  return <CompletenessPart round={round} />;
}
