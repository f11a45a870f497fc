import { Steps } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { PageQuery } from '../../../components/page-query.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { usePageTitle } from '../../../lib/page-title.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useDiscard, useImport } from '../api/imports.ts';
import type { ImportDetail } from '../model.ts';
import { texts } from '../texts.ts';
import { FailedState, ReadingState } from './before-review.tsx';
import { IssuePage } from './issue-page.tsx';
import './plan-import.css';
import './preview.css';
import { PreviewPage } from './preview-page.tsx';
import { ReviewPage } from './review-page.tsx';

/** One import, from its reading to the launch of its plan. */
export function OneImportPage() {
  const { id = '' } = useParams();
  const t = useTexts(texts);
  const query = useImport(id);
  usePageTitle(query.data?.title ?? undefined);
  return (
    <PageQuery query={query}>
      {(found) => (
        <section className="page plan-import">
          <p className="no-print">
            <Link to={paths.planImport}>{t.back}</Link>
          </p>
          <OneImport found={found} />
        </section>
      )}
    </PageQuery>
  );
}

function OneImport({ found }: { found: ImportDetail }) {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const isPreview = search.get('buoc') === 'xem-truoc';
  const step = found.state === 'drafted' ? 2 : isPreview ? 1 : 0;
  const isReviewed = found.state === 'read';
  return (
    <>
      <h1>{found.title === null ? t.reviewTitle : <span lang="vi">{found.title}</span>}</h1>
      {(isReviewed || found.state === 'drafted') && <StepLine step={step} />}
      {found.state === 'reading' && <ReadingState found={found} />}
      {found.state === 'failed' && <FailedState found={found} />}
      {found.state === 'discarded' && <EmptyState text={t.discarded} />}
      {isReviewed && !isPreview && <ReviewPage found={found} />}
      {isReviewed && isPreview && <PreviewPage id={found.id} onBack={() => setSearch({})} />}
      {found.planId !== null && <IssuePage planId={found.planId} />}
      {isReviewed && !isPreview && <Discard id={found.id} />}
    </>
  );
}

function StepLine({ step }: { step: number }) {
  const t = useTexts(texts);
  return (
    <nav aria-label={t.steps} className="import-steps no-print">
      <Steps
        size="small"
        responsive={false}
        current={step}
        items={[{ title: t.stepReview }, { title: t.stepPreview }, { title: t.stepIssue }]}
      />
    </nav>
  );
}

function Discard({ id }: { id: string }) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useDiscard();
  return (
    <div className="discard no-print">
      <ConfirmAction
        label={t.discard}
        question={t.discardQuestion}
        isPending={isPending}
        problem={problem}
        onConfirm={async () => (await give(id)) !== undefined}
      />
    </div>
  );
}
