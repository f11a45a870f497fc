import { Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../../lib/text/locale.ts';
import {
  HEAD_ID,
  type AssignmentValue,
  type HeadValue,
  type Item,
  type Operation,
  type ReportingValue,
  type Review,
  type TargetValue,
} from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { changedFields } from '../review-rules.ts';
import { reviewTexts } from '../review-texts.ts';
import { AssignmentForm } from './assignment-form.tsx';
import { HeadForm, ReportingForm, TargetForm } from './other-forms.tsx';
import { useReviewDesk, type Editing } from './review-desk.ts';
import { ReviewProblem } from './review-problem.tsx';
import { TextField } from './text-field.tsx';

type AnyValue = Item['value'] | HeadValue;

/** Changes an item or the head; opened from a question, it answers that. */
export function EditDialog({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const t = useTexts(reviewTexts);
  const words = useTexts(questionTexts);
  const { review, orders } = useReviewDesk();
  const held = heldBy(review, editing.item);
  const [before] = useState<AnyValue | null>(held?.value ?? null);
  const [value, setValue] = useState<AnyValue | null>(before);
  if (held === null || before === null || value === null) return null;
  const save = async () => {
    const operations = operationsOf(editing, changedFields({ ...before }, { ...value }));
    if (operations.length === 0 || (await orders.operate(...operations))) onClose();
  };
  const close = () => {
    orders.reset();
    onClose();
  };
  return (
    <Modal
      open
      width={760}
      title={t.changeOne('ref' in value ? value.ref : t.head)}
      okText={t.save}
      cancelText={words.cancel}
      confirmLoading={orders.isPending}
      onOk={() => void save()}
      onCancel={close}
    >
      <FormOf list={held.list} value={value} onChange={setValue} />
      {orders.problem && <ReviewProblem problem={orders.problem} />}
    </Modal>
  );
}

function heldBy(
  { head, items }: Review,
  id: string,
): { value: AnyValue; list: Item['list'] | 'head' } | null {
  if (id === HEAD_ID) return { value: head.value, list: 'head' };
  return items.find((item) => item.id === id) ?? null;
}

function operationsOf({ item, question }: Editing, fields: Record<string, unknown>): Operation[] {
  if (question !== null) return [{ type: 'answer', question, items: [item], fields }];
  return Object.keys(fields).length === 0 ? [] : [{ type: 'change', item, fields }];
}

interface FormOfProps {
  readonly list: Item['list'] | 'head';
  readonly value: AnyValue;
  readonly onChange: (value: AnyValue) => void;
}

/** The form for what is changed: the list says which value it is. */
function FormOf({ list, value, onChange }: FormOfProps) {
  const t = useTexts(reviewTexts);
  switch (list) {
    case 'head':
      return <HeadForm value={value as HeadValue} onChange={onChange} />;
    case 'assignments':
      return <AssignmentForm value={value as AssignmentValue} onChange={onChange} />;
    case 'reporting':
      return <ReportingForm value={value as ReportingValue} onChange={onChange} />;
    case 'targets':
      return <TargetForm value={value as TargetValue} onChange={onChange} />;
    case 'generalTasks': {
      const item = value as Item['value'];
      return <TextField label={t.refLabel} value={item.ref} onChange={(ref) => onChange({ ...item, ref })} />;
    }
  }
}
