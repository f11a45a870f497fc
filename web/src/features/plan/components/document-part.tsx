import '../document.css';
import { useSearchParams } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { usePlanText, type PlanDetail } from '../api/plans.ts';
import { AssignmentList } from './assignment-list.tsx';
import { DocumentText } from './document-text.tsx';

/** The document beside its assignments: the chosen one lights its sentence, and a press on a sentence chooses. */
export function DocumentPart({ plan }: { plan: PlanDetail }) {
  const [params] = useSearchParams();
  const chosen = params.get('viec');
  return (
    <div className="document-part">
      <QueryState query={usePlanText(plan)} rows={16}>
        {(text) => <DocumentText plan={plan} text={text} chosen={chosen} />}
      </QueryState>
      <AssignmentList plan={plan} chosen={chosen} />
    </div>
  );
}
