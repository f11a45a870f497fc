import { Radio } from 'antd';
import { useState } from 'react';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { ConfirmAction } from '../../../components/confirm-action.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useRoundOrder, type Round } from '../api/rounds.ts';
import { texts } from '../texts.ts';

/** The order that sets a date which the plan leaves open. */
export function SetRoundDate({ round }: { round: Round }) {
  const t = useTexts(texts);
  const { give, isPending, problem } = useRoundOrder(round.id);
  const [level, setLevel] = useState(round.settableLevels[0] ?? 'units');
  const [dueOn, setDueOn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = async (reason: string, version: number) => {
    setMissing(dueOn === '');
    if (dueOn === '') return false;
    const order = { type: 'set-round-date', level, dueOn, reason, expectedVersion: version } as const;
    return (await give(order)) !== undefined;
  };
  return (
    <ConfirmAction
      label={t['order_set-round-date']}
      question={t['ask_set-round-date']}
      reason={t.reason}
      isPending={isPending}
      problem={problem}
      version={round.version}
      onConfirm={confirm}
    >
      {round.settableLevels.length > 1 && (
        <Radio.Group
          className="field"
          aria-label={t.level}
          value={level}
          options={round.settableLevels.map((one) => ({ value: one, label: t[`level_${one}`] }))}
          onChange={(event) => setLevel(event.target.value as typeof level)}
        />
      )}
      <FieldFrame label={t.dueOn} message={isMissing ? t.dayMissing : undefined}>
        {(field) => <DateField {...field} value={dueOn} earliest={null} onChange={setDueOn} />}
      </FieldFrame>
    </ConfirmAction>
  );
}
