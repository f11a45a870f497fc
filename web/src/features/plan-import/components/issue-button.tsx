import { useState } from 'react';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useIssue } from '../api/issue.ts';
import { issueTexts } from '../issue-texts.ts';
import type { PlanDetail } from '../model.ts';
import { DayField } from './day-field.tsx';
import { FieldChecks, FieldChecksContext } from './field-checks.ts';
import { TextField } from './text-field.tsx';

/** Issues the plan after one more question; what the document left blank is given here. */
export function IssueButton({ plan, tasks }: { plan: PlanDetail; tasks: number }) {
  const t = useTexts(issueTexts);
  const { give, isPending, problem } = useIssue(plan.id);
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [checks] = useState(() => new FieldChecks());
  const isDayOpen = plan.issuedOn === null || plan.issuedOnAssumed;
  const issue = async (_reason: string, version: number) => {
    if (!(await checks.areInOrder())) return false;
    const order = {
      expectedVersion: version,
      ...(number.trim() === '' ? {} : { number: number.trim() }),
      ...(issuedOn === null ? {} : { issuedOn }),
    };
    return (await give(order)) !== undefined;
  };
  return (
    <ConfirmAction
      type="primary"
      label={t.issue}
      question={t.issueQuestion(tasks)}
      isPending={isPending}
      problem={problem}
      version={plan.version}
      onConfirm={issue}
    >
      {plan.number === null && <TextField label={t.issueNumber} value={number} onChange={setNumber} />}
      {isDayOpen && (
        <FieldChecksContext value={checks}>
          <DayField label={t.issueDay} value={plan.issuedOn} onChange={setIssuedOn} />
        </FieldChecksContext>
      )}
    </ConfirmAction>
  );
}
