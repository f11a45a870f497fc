import { Button } from 'antd';
import { useState } from 'react';
import { ChangePreview } from '../../../components/change-preview/change-preview.tsx';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import type { components } from '../../../lib/api/schema.ts';
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
  /** The job that carries the change into running work has begun. */
  readonly onStarted: (jobId: string) => void;
}

/** What a change would move, and which change that was. */
interface Seen {
  readonly change: PendingChange;
  readonly preview: components['schemas']['ChangePreviewResponse'];
}

/** A change of the calendar: its days, what it moves, then the order. */
export function ChangeForm({ version, change, onChange, onStarted }: ChangeFormProps) {
  const t = useTexts(texts);
  const preview = usePreview();
  const order = useChangeCalendar(version);
  const [seen, setSeen] = useState<Seen | null>(null);
  // What was previewed holds for that change alone, whoever edits it.
  const shown = seen?.change === change ? seen.preview : null;
  const look = async () => {
    const moved = await preview.give(change);
    setSeen(moved ? { change, preview: moved } : null);
  };
  const apply = async (reason: string) => {
    const started = await order.give({ change, reason });
    if (started === undefined) return false;
    onStarted(started.jobId);
    onChange(NO_CHANGE);
    return true;
  };
  return (
    <section aria-labelledby="change-title">
      <div className="section-head">
        <h2 id="change-title">{t.change}</h2>
      </div>
      <NewDay change={change} onChange={onChange} />
      <PendingDays change={change} onChange={onChange} />
      {!isEmpty(change) && (
        <div className="section-head">
          <Button loading={preview.isPending} onClick={look}>
            {t.preview}
          </Button>
        </div>
      )}
      {preview.problem && <ProblemAlert problem={preview.problem} />}
      {shown && <ChangePreview preview={shown} />}
      {shown && <Apply order={order} onConfirm={apply} />}
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
