import { Button } from 'antd';
import { useState } from 'react';
import { ChangePreview } from '../../../components/change-preview/change-preview.tsx';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { JobProgress } from '../../../components/job-progress.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import type { components } from '../../../lib/api/schema.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useChangeCalendar, usePreview } from '../api/calendar.ts';
import { isEmpty, NO_CHANGE, type PendingChange } from '../pending-change.ts';
import { texts } from '../texts.ts';
import { NewDay } from './new-day.tsx';
import { PendingDays } from './pending-days.tsx';

interface ChangeFormProps {
  readonly version: number;
  readonly change: PendingChange;
  readonly onChange: (change: PendingChange) => void;
}

/** A change of the calendar: its days, what it moves, then the order and how far it is. */
export function ChangeForm({ version, change, onChange }: ChangeFormProps) {
  const t = useTexts(texts);
  const preview = usePreview();
  const order = useChangeCalendar(version);
  const [shown, setShown] = useState<components['schemas']['ChangePreviewResponse'] | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const edit = (next: PendingChange) => {
    setShown(null);
    onChange(next);
  };
  const apply = async (reason: string) => {
    const started = await order.give({ change, reason });
    if (started === undefined) return false;
    setJobId(started.jobId);
    edit(NO_CHANGE);
    return true;
  };
  return (
    <section aria-labelledby="change-title">
      <div className="section-head">
        <h2 id="change-title">{t.change}</h2>
      </div>
      <NewDay change={change} onChange={edit} />
      <PendingDays change={change} onChange={edit} />
      {!isEmpty(change) && (
        <Button
          loading={preview.isPending}
          onClick={async () => setShown((await preview.give(change)) ?? null)}
        >
          {t.preview}
        </Button>
      )}
      {preview.problem && <ProblemAlert problem={preview.problem} />}
      {shown && <ChangePreview preview={shown} />}
      {shown && <Apply order={order} onConfirm={apply} />}
      {jobId !== null && <JobProgress jobId={jobId} invalidates={[queryKeys.calendar, queryKeys.tasks]} />}
    </section>
  );
}

interface ApplyProps {
  readonly order: ReturnType<typeof useChangeCalendar>;
  readonly onConfirm: (reason: string) => Promise<boolean>;
}

function Apply({ order: { isPending, problem }, onConfirm }: ApplyProps) {
  const t = useTexts(texts);
  return (
    <ConfirmAction
      label={t.apply}
      type="primary"
      question={t.applyQuestion}
      reason={t.reason}
      isPending={isPending}
      problem={problem}
      onConfirm={onConfirm}
    />
  );
}
