import { Alert, Button } from 'antd';
import { NO_ANSWER, type ApiProblem } from '../lib/api/problem.ts';
import { useTexts } from '../lib/text/locale.ts';
import { texts } from './texts.ts';

interface ProblemAlertProps {
  readonly problem: ApiProblem;
  readonly onRetry?: () => void;
}

/** A refusal in one calm place: what is wrong and what to do, in the server's words, with the number to ask for. */
export function ProblemAlert({ problem, onRetry }: ProblemAlertProps) {
  const t = useTexts(texts);
  const detail = problem.code === NO_ANSWER ? t.noAnswer : problem.detail;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      className="problem-alert"
      title={problem.title || t.problemTitle}
      description={
        <>
          <p>{detail}</p>
          {problem.isStale && <p>{t.stale}</p>}
          {problem.fields.length > 0 && (
            <ul>
              {problem.fields.map((field) => (
                <li key={field.pointer}>{field.detail}</li>
              ))}
            </ul>
          )}
          {problem.correlationId && <p className="quiet small">{t.reference(problem.correlationId)}</p>}
        </>
      }
      action={onRetry && <Button onClick={onRetry}>{t.retry}</Button>}
    />
  );
}
