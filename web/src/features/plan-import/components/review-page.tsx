import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useChecklist, useDates, useReview, useReviewOrders } from '../api/review.ts';
import type { ImportDetail, Review } from '../model.ts';
import { reviewTexts } from '../review-texts.ts';
import { SourceFiles } from './before-review.tsx';
import { DocumentPane } from './document-pane.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { Proposals } from './proposals.tsx';
import { Questions } from './questions.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewDeskContext, type Editing, type ReviewDesk } from './review-desk.ts';
import { ReviewProblem } from './review-problem.tsx';
import { Slips } from './slips.tsx';
import { Light, LightContext } from './use-light.ts';

/** The document beside what was read from it, and everything that a person has to decide. */
export function ReviewPage({ found }: { found: ImportDetail }) {
  const review = useReview(found.id);
  return (
    <>
      <SourceFiles found={found} />
      <QueryState query={review} rows={14}>
        {(data) => <Desk id={found.id} review={data} />}
      </QueryState>
    </>
  );
}

const NO_DATES: ReviewDesk['dates'] = new Map();

function Desk({ id, review }: { id: string; review: Review }) {
  const orders = useReviewOrders(id, review);
  const dates = useDates(id).data ?? NO_DATES;
  const checklist = useChecklist(id);
  const [editing, edit] = useState<Editing | null>(null);
  const [light] = useState(() => new Light());
  const desk = useMemo(() => ({ id, review, orders, dates, edit }), [id, review, orders, dates]);
  return (
    <ReviewDeskContext value={desk}>
      <LightContext value={light}>
        <ReviewBar checklist={checklist.data} />
        {orders.problem && editing === null && <ReviewProblem problem={orders.problem} />}
        <QueryState query={checklist} rows={3}>
          {(data) => <Questions checklist={data} />}
        </QueryState>
        <Slips slips={review.slips} />
        <TwoPanes id={id} operate={orders.operate} />
        {editing && <EditDialog editing={editing} onClose={() => edit(null)} />}
      </LightContext>
    </ReviewDeskContext>
  );
}

/** Side by side on a desk, one at a time on a phone. */
function TwoPanes({ id, operate }: Pick<ReviewDesk, 'id'> & Pick<ReviewDesk['orders'], 'operate'>) {
  const t = useTexts(reviewTexts);
  const [pane, setPane] = useState<'document' | 'proposals'>('proposals');
  return (
    <>
      <div className="pane-switch no-print">
        <Segmented
          aria-label={t.pane}
          block
          options={[
            { value: 'document', label: t.document },
            { value: 'proposals', label: t.proposals },
          ]}
          value={pane}
          onChange={setPane}
        />
      </div>
      <div className={`review-panes show-${pane}`}>
        <DocumentPane id={id} operate={operate} />
        <Proposals onShowPlace={() => setPane('document')} />
      </div>
    </>
  );
}
