import { QueryState } from '../../../components/query-state.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { usePlan, usePlanPreview } from '../api/issue.ts';
import { issueTexts } from '../issue-texts.ts';
import type { PlanDetail } from '../model.ts';
import { DryRun } from './dry-run.tsx';
import { IssueButton } from './issue-button.tsx';
import { LaunchProgress } from './launch-progress.tsx';
import { PreviewDates, PreviewFacts } from './preview-facts.tsx';

/** The draft: what it brings, a dry run, the issue; then the launch. */
export function IssuePage({ planId }: { planId: string }) {
  const plan = usePlan(planId);
  return <QueryState query={plan}>{(found) => <Draft plan={found} />}</QueryState>;
}

function Draft({ plan }: { plan: PlanDetail }) {
  const t = useTexts(issueTexts);
  const preview = usePlanPreview(plan.id);
  if (plan.status !== 'draft') return <LaunchProgress planId={plan.id} />;
  return (
    <QueryState query={preview}>
      {(found) => (
        <>
          <PreviewFacts preview={found} />
          <PreviewDates preview={found} />
          <DryRun planId={plan.id} />
          {plan.allowedActions.includes('issue') ? (
            <IssueButton plan={plan} tasks={found.tasks} />
          ) : (
            <p>{t.mayNotIssue}</p>
          )}
        </>
      )}
    </QueryState>
  );
}
