import { Button } from 'antd';
import { useState } from 'react';
import { EscalationCard } from '../../../components/escalation/escalation-card.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useEscalations } from '../api/to-decide.ts';
import type { Scope } from '../parts.ts';
import { texts } from '../texts.ts';

interface EscalationListProps {
  readonly query: ReturnType<typeof useEscalations>;
  readonly label: string;
}

/** Escalations with the steps that their reader may take. */
export function EscalationList({ query, label }: EscalationListProps) {
  const t = useTexts(texts);
  return (
    <PagedList query={query} empty={t.empty} label={label}>
      {({ escalation }) => <EscalationCard escalation={escalation} />}
    </PagedList>
  );
}

/** Everything that was escalated, whatever became of it; read when somebody asks. */
export function AllEscalations({ scope }: { scope: Scope }) {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const query = useEscalations(scope, isOpen);
  return (
    <section aria-labelledby="all-title">
      <div className="section-head">
        <h2 id="all-title">{t.all}</h2>
        {!isOpen && <Button onClick={() => setOpen(true)}>{t.allShow}</Button>}
      </div>
      {isOpen && <EscalationList query={query} label={t.all} />}
    </section>
  );
}
