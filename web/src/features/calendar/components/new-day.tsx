import { Button, Input } from 'antd';
import { useState } from 'react';
import { ChoiceField } from '../../../components/actions/choice-field.tsx';
import { FieldFrame } from '../../../components/actions/field-frame.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { withDay, type CalendarDay, type PendingChange } from '../pending-change.ts';
import { texts } from '../texts.ts';

const KINDS: readonly CalendarDay['kind'][] = [
  'holiday',
  'day-off-in-lieu',
  'day-off-swapped',
  'working-saturday',
];

interface NewDayProps {
  readonly change: PendingChange;
  readonly onChange: (change: PendingChange) => void;
}

/** A day to be entered: which, what it is, and its name. */
export function NewDay({ change, onChange }: NewDayProps) {
  const t = useTexts(texts);
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<CalendarDay['kind'] | ''>('');
  const [name, setName] = useState('');
  const isReady = date !== '' && kind !== '' && name.trim() !== '';
  const add = () => {
    if (!isReady) return;
    onChange(withDay(change, { date, kind, name: name.trim() }));
    setDate('');
    setName('');
  };
  return (
    <div className="card">
      <FieldFrame label={t.day} message={undefined}>
        {(field) => <DateField {...field} value={date} earliest={null} onChange={setDate} />}
      </FieldFrame>
      <FieldFrame label={t.kind} message={undefined}>
        {(field) => (
          <ChoiceField
            {...field}
            value={kind}
            choices={KINDS.map((value) => ({ value, name: t[value] }))}
            onChange={(value) => setKind(KINDS.find((known) => known === value) ?? '')}
          />
        )}
      </FieldFrame>
      <FieldFrame label={t.name} message={undefined}>
        {({ id }) => (
          <Input id={id} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        )}
      </FieldFrame>
      <Button disabled={!isReady} onClick={add}>
        {t.add}
      </Button>
    </div>
  );
}
