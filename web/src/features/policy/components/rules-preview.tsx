import { Button } from 'antd';
import { useState } from 'react';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { ChangePreview } from '../../../components/change-preview/change-preview.tsx';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import type { components } from '../../../lib/api/schema.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useChangeRules, type RulesChange, type usePreview } from '../api/policies.ts';
import { inWords } from '../refused-rule.ts';
import { texts } from '../texts.ts';

interface RulesPreviewProps {
  readonly planId: string;
  /** Of the plan, as it was seen. */
  readonly version: number;
  readonly change: RulesChange;
  readonly isReadable: boolean;
  readonly preview: ReturnType<typeof usePreview>;
  readonly onStarted: (jobId: string) => void;
}

/** What a change moves, and then the order to make it. */
export function RulesPreview(props: RulesPreviewProps) {
  const { change, isReadable, preview } = props;
  const t = useTexts(texts);
  const [shown, setShown] = useState<components['schemas']['ChangePreviewResponse'] | null>(null);
  const look = async () => setShown((await preview.give(change)) ?? null);
  if (shown === null)
    return (
      <Button type="primary" disabled={!isReadable} loading={preview.isPending} onClick={look}>
        {t.preview}
      </Button>
    );
  return (
    <div className="rules-preview">
      <ChangePreview preview={shown} />
      <Apply {...props} />
    </div>
  );
}

type Reach = components['schemas']['ChangePolicyRequest']['apply'];

function Apply({ planId, version, change, onStarted }: RulesPreviewProps) {
  const t = useTexts(texts);
  const [reach, setReach] = useState<Reach>('running-work');
  const { give, isPending, problem } = useChangeRules(planId);
  const apply = async (reason: string, seen: number) => {
    const started = await give({ ...change, reason, expectedVersion: seen, apply: reach });
    if (started) onStarted(started.jobId);
    return started !== undefined;
  };
  return (
    <ConfirmAction
      label={t.apply}
      type="primary"
      question={t.applyQuestion}
      reason={t.reason}
      isPending={isPending}
      problem={inWords(problem, t)}
      version={version}
      onConfirm={apply}
    >
      {/* How words are read holds for all of a plan. */}
      {change.conventions === undefined && <ReachField value={reach} onChange={setReach} />}
    </ConfirmAction>
  );
}

const REACHES: readonly Reach[] = ['running-work', 'new-work-only'];

function ReachField({ value, onChange }: { value: Reach; onChange: (value: Reach) => void }) {
  const t = useTexts(texts);
  return (
    <FieldFrame label={t.applyTo} message={undefined} isGroup>
      {({ id }) =>
        REACHES.map((reach) => (
          <label key={reach} className="radio">
            <input type="radio" name={id} checked={value === reach} onChange={() => onChange(reach)} />{' '}
            {t[reach]}
          </label>
        ))
      }
    </FieldFrame>
  );
}
