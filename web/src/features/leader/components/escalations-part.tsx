import { Link } from 'react-router';
import { EscalationCard } from '../../../components/escalation/escalation-card.tsx';
import type { Escalation } from '../../../components/escalation/use-escalation-step.ts';
import { EmptyState } from '../../../components/states.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** As many as are answered in a sitting; the page of what waits has the rest. */
const MOST_SHOWN = 5;

/** What was escalated and waits for the leader, with the answers that take one step. */
export function EscalationsPart({ escalations }: { escalations: readonly Escalation[] }) {
  const t = useTexts(texts);
  return (
    <section tabIndex={-1} aria-labelledby="escalations-title">
      <div className="section-head">
        <h2 id="escalations-title">{t.escalations}</h2>
        <Link to={paths.toDecide}>{t.allToDecide}</Link>
      </div>
      {escalations.length === 0 ? (
        <EmptyState text={t.noEscalations} />
      ) : (
        <ul className="list" aria-label={t.escalations}>
          {escalations.slice(0, MOST_SHOWN).map((escalation) => (
            <li key={`${escalation.subject.id}/${escalation.id}`}>
              <EscalationCard escalation={escalation} isShort />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
