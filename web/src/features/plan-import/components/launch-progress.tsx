import { Progress } from 'antd';
import { Link } from 'react-router';
import { QueryState } from '../../../components/query-state.tsx';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useLaunch } from '../api/issue.ts';
import { issueTexts } from '../issue-texts.ts';

/** How far the launch is; at its end the way to the plan's own page. */
export function LaunchProgress({ planId }: { planId: string }) {
  const t = useTexts(issueTexts);
  const launch = useLaunch(planId, true);
  return (
    <div className="card">
      <QueryState query={launch} rows={2}>
        {({ jobStatus, total, started, failed }) => {
          const isDone = jobStatus !== null && jobStatus !== 'running';
          const percent = isDone ? 100 : Math.floor((started / Math.max(1, total)) * 100);
          const words = isDone ? t.launched(total - failed) : t.launching(started, total);
          return (
            <>
              <div role="status">
                <p>{words}</p>
                {failed > 0 && <p className="field-error">{t.launchFailed(failed)}</p>}
              </div>
              <Progress status="normal" percent={percent} showInfo={false} aria-label={words} />
              <p>
                <Link to={paths.plan(planId)}>{t.toPlan}</Link>
              </p>
            </>
          );
        }}
      </QueryState>
    </div>
  );
}
