import { Alert, Button } from 'antd';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { toProblem, type ApiProblem } from '../../../lib/api/problem.ts';
import { timeOf } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useSteps } from '../api/review.ts';
import { refOf } from '../review-rules.ts';
import { reviewTexts, stepTexts } from '../review-texts.ts';
import { useReviewDesk } from './review-desk.ts';

/** Why an order was refused. Was somebody else quicker, it tells what he did meanwhile. */
export function ReviewProblem({ problem }: { problem: ApiProblem }) {
  if (problem.code !== 'review-stale') return <ProblemAlert problem={problem} />;
  return <Meanwhile since={Number(problem.values['expected'])} />;
}

function Meanwhile({ since }: { since: number }) {
  const t = useTexts(reviewTexts);
  const { id, orders } = useReviewDesk();
  const steps = useSteps(id);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem-alert"
      title={t.staleTitle}
      description={
        <>
          <p>{t.staleHint}</p>
          {steps.error && <ProblemAlert problem={toProblem(steps.error)} />}
          <ul>
            {(steps.data?.items ?? [])
              .filter(({ number }) => number > since)
              .map(({ number, step, at }) => (
                <li key={number}>
                  {timeOf(at)} <StepWords step={step} />
                </li>
              ))}
          </ul>
          <Button onClick={orders.reset}>{t.staleClose}</Button>
        </>
      }
    />
  );
}

interface StoredStep {
  readonly type?: keyof typeof stepTexts;
  readonly item?: string;
  readonly items?: readonly string[];
}

/** "chấp nhận III.1.2, III.1.3". */
function StepWords({ step }: { step: object }) {
  const locale = useLocale();
  const t = useTexts(reviewTexts);
  const { review } = useReviewDesk();
  const { type, item, items = [] } = step as StoredStep;
  const refs = [...items, ...(item === undefined ? [] : [item])].map((id) => refOf(review, id) ?? t.head);
  return <>{[type && stepTexts[type][locale], refs.join(', ')].filter(Boolean).join(' ')}</>;
}
