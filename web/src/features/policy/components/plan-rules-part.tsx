import { Button } from 'antd';
import { useState } from 'react';
import { JobProgress } from '../../../components/job-progress.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { QueryState } from '../../../components/query-state.tsx';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { usePlanRules, usePreview, type PlanRules, type RulesChange } from '../api/policies.ts';
import { inWords } from '../refused-rule.ts';
import { texts } from '../texts.ts';
import { useTypedLadder, type TypedLadder } from '../use-typed-ladder.ts';
import { ConventionsPart } from './conventions-part.tsx';
import { LadderPart } from './ladder-part.tsx';
import { RulesPreview } from './rules-preview.tsx';
import { WaitsPart } from './waits-part.tsx';

/** The rules of one plan; who follows it changes them, and sees before what that moves. */
export function PlanRulesPart({ planId }: { planId: string }) {
  const t = useTexts(texts);
  const [jobId, setJobId] = useState<string | null>(null);
  return (
    <QueryState query={usePlanRules(planId)} rows={12}>
      {(rules) => (
        <>
          <p className="quiet small">{t.version(rules.policy.version)}</p>
          <RulesForm key={rules.version} planId={planId} rules={rules} onStarted={setJobId} />
          {jobId !== null && <JobProgress jobId={jobId} invalidates={[queryKeys.tasks, queryKeys.reports]} />}
        </>
      )}
    </QueryState>
  );
}

interface RulesFormProps {
  readonly planId: string;
  readonly rules: PlanRules;
  readonly onStarted: (jobId: string) => void;
}

function RulesForm({ planId, rules, onStarted }: RulesFormProps) {
  const t = useTexts(texts);
  const ladder = useTypedLadder(rules.policy);
  const [conventions, setConventions] = useState(rules.conventions);
  const preview = usePreview(planId);
  const problem = inWords(preview.problem, t);
  const change = rulesChange(ladder, conventions, rules);
  const fields = {
    ladder: rules.policy,
    typed: ladder.typed,
    problem: preview.problem,
    onChange: rules.mayChange ? ladder.type : null,
  };
  const undo = () => {
    ladder.undo();
    setConventions(rules.conventions);
    preview.reset();
  };
  return (
    <>
      <LadderPart {...fields} />
      <WaitsPart {...fields} />
      <ConventionsPart conventions={conventions} onChange={rules.mayChange ? setConventions : null} />
      {!rules.mayChange && <p className="quiet">{t.readOnly}</p>}
      {rules.mayChange && change === null && <p className="quiet">{t.nothingChanged}</p>}
      {rules.mayChange && change !== null && (
        <div className="rules-actions">
          <RulesPreview
            key={JSON.stringify(change)}
            {...{ planId, change, preview, onStarted }}
            version={rules.version}
            isReadable={ladder.isReadable}
          />
          <Button onClick={undo}>{t.undo}</Button>
        </div>
      )}
      {problem && <ProblemAlert problem={problem} />}
    </>
  );
}

/** What of the rules is otherwise than in force; null: nothing is. */
function rulesChange(
  { change }: TypedLadder,
  conventions: PlanRules['conventions'],
  rules: PlanRules,
): RulesChange | null {
  const { rollForward, beforeDay } = rules.conventions;
  const isRead = conventions.rollForward === rollForward && conventions.beforeDay === beforeDay;
  if (change === undefined && isRead) return null;
  return { ...(change && { ladder: change }), ...(!isRead && { conventions }) };
}
