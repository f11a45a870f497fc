import { useState } from 'react';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { CLASSES, CYCLES, type AssignmentValue } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { assignmentSaid } from '../review-rules.ts';
import { CLASS_WORDS, CYCLE_WORDS, FIELD_WORDS } from '../words.ts';
import { LabelledAgencies } from './agency-fields.tsx';
import { AssigneeRows } from './assignee-rows.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DeadlineField } from './deadline-field.tsx';
import { ProposalText } from './proposal-text.tsx';
import { TextField } from './text-field.tsx';

const TITLE_MAX = 60;

/** A value that is being changed, field by field: what is read meanwhile takes nothing back that was typed. */
export interface FormProps<Value> {
  readonly value: Value;
  readonly onChange: (fields: Partial<Value>) => void;
}

/** Everything of an assignment that a person may set otherwise. */
export function AssignmentForm({ value, onChange }: FormProps<AssignmentValue>) {
  const t = useTexts(questionTexts);
  const locale = useLocale();
  const name = (field: string) => FIELD_WORDS[field]?.[locale] ?? field;
  const [opened] = useState(value);
  return (
    <>
      <ProposalText text={value.text} />
      <TextField
        label={name('titleShort')}
        value={value.titleShort}
        maxLength={TITLE_MAX}
        onChange={(titleShort) => onChange({ titleShort })}
      />
      <fieldset className="field bodies">
        <legend>{name('assignees')}</legend>
        <AssigneeRows value={value.assignees} onChange={(assignees) => onChange({ assignees })} />
      </fieldset>
      <LabelledAgencies
        label={name('coordinators')}
        value={value.coordinators}
        onChange={(coordinators) => onChange({ coordinators })}
      />
      <DeadlineField
        label={t.deadlineForOne}
        initial={value.deadline?.words ?? ''}
        list="assignments"
        mayBeEmpty
        onSaid={(saying) => onChange(assignmentSaid(opened, value, saying))}
      />
      <ClassFields value={value} onChange={onChange} />
      <TextField
        label={name('product')}
        value={value.product ?? ''}
        onChange={(product) => onChange({ product: product.trim() === '' ? null : product })}
      />
    </>
  );
}

/** The class, with what it needs: a cycle, or the words of its event. */
function ClassFields({ value, onChange }: FormProps<AssignmentValue>) {
  const t = useTexts(questionTexts);
  const locale = useLocale();
  const set = (kind: AssignmentValue['class']) =>
    onChange({
      class: kind,
      recurrence: kind === 'recurring' ? (value.recurrence ?? { cycle: 'year' }) : null,
      event: kind === 'on-event' ? (value.event ?? { words: value.deadline?.words ?? '' }) : null,
    });
  return (
    <>
      <ChoiceField
        label={FIELD_WORDS['class']![locale]}
        names={CLASSES}
        words={CLASS_WORDS}
        value={value.class}
        onChange={set}
      />
      {value.recurrence && (
        <ChoiceField
          label={t.cycle}
          names={CYCLES}
          words={CYCLE_WORDS}
          value={value.recurrence.cycle}
          onChange={(cycle) => onChange({ recurrence: { cycle } })}
        />
      )}
      {value.event && (
        <TextField
          label={t.eventWords}
          value={value.event.words}
          onChange={(words) => onChange({ event: { words } })}
        />
      )}
    </>
  );
}
