import { Button } from 'antd';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useMakeDraft, usePreview } from '../api/issue.ts';
import { issueTexts } from '../issue-texts.ts';
import { Comparison } from './comparison.tsx';
import { PreviewDates, PreviewFacts } from './preview-facts.tsx';

/** What would follow from the plan as reviewed, then its draft. */
export function PreviewPage({ id, onBack }: { id: string; onBack: () => void }) {
  const t = useTexts(issueTexts);
  const preview = usePreview(id);
  const { give, isPending, problem } = useMakeDraft(id);
  return (
    <>
      <p className="no-print">
        <Button onClick={onBack}>{t.backToReview}</Button>
      </p>
      <QueryState query={preview}>
        {(found) => (
          <>
            <PreviewFacts preview={found} />
            <PreviewDates preview={found} />
            <Comparison id={id} />
            <ConfirmAction
              type="primary"
              label={t.makeDraft}
              question={t.makeDraftQuestion}
              isPending={isPending}
              problem={problem}
              onConfirm={async () => (await give('draft')) !== undefined}
            />
          </>
        )}
      </QueryState>
    </>
  );
}
