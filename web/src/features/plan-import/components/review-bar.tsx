import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../../lib/text/locale.ts';
import type { Checklist } from '../model.ts';
import { countsOf } from '../review-rules.ts';
import { reviewTexts } from '../review-texts.ts';
import { useReviewDesk } from './review-desk.ts';

/** How much is left, with undo and redo at hand; it stays in view. */
export function ReviewBar({ checklist }: { checklist: Checklist | undefined }) {
  const t = useTexts(reviewTexts);
  const { review, orders } = useReviewDesk();
  const [, setSearch] = useSearchParams();
  const counts = checklist && countsOf(checklist);
  return (
    <div className="review-bar no-print">
      <p role="status">
        {counts && (
          <>
            <strong>{t.openQuestions(counts.questions)}</strong>
            {' · '}
            {t.undecided(counts.undecided)}
          </>
        )}
      </p>
      <div className="review-bar-buttons">
        <Button disabled={!review.canUndo || orders.isPending} onClick={() => void orders.undo()}>
          {t.undo}
        </Button>
        <Button disabled={!review.canRedo || orders.isPending} onClick={() => void orders.redo()}>
          {t.redo}
        </Button>
        <Button
          type="primary"
          disabled={checklist?.ready !== true}
          title={checklist?.ready === true ? t.ready : t.notReady}
          onClick={() => setSearch({ buoc: 'xem-truoc' })}
        >
          {t.toPreview}
        </Button>
      </div>
    </div>
  );
}
