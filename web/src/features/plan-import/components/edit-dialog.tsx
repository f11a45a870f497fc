import { Alert } from 'antd';
import { Dialog } from '../../../components/dialog.tsx';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import type { AssignmentValue, HeadValue, Item, ReportingValue, TargetValue } from '../model.ts';
import { questionTexts } from '../question-texts.ts';
import { reviewTexts } from '../review-texts.ts';
import { FIELD_WORDS } from '../words.ts';
import { AssignmentForm } from './assignment-form.tsx';
import { FieldChecksContext } from './field-checks.ts';
import { HeadForm, ReportingForm, TargetForm } from './other-forms.tsx';
import { useReviewDesk, type Editing } from './review-desk.ts';
import { ReviewProblem } from './review-problem.tsx';
import { TextField } from './text-field.tsx';
import { useEdit, type AnyValue } from './use-edit.ts';

/** Changes an item or the head; opened from a question, it answers that. */
export function EditDialog({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const t = useTexts(reviewTexts);
  const words = useTexts(questionTexts);
  const { orders } = useReviewDesk();
  const edit = useEdit(editing, onClose);
  if (edit === null) return null;
  const { value, list, change, save, checks, overtaken } = edit;
  const close = () => {
    orders.reset();
    onClose();
  };
  return (
    <Dialog
      open
      width={760}
      title={t.changeOne('ref' in value ? value.ref : t.head)}
      okText={t.save}
      cancelText={words.cancel}
      confirmLoading={orders.isPending}
      onOk={() => void save()}
      onCancel={close}
    >
      <FieldChecksContext value={checks}>
        <FormOf list={list} value={value} onChange={change} />
      </FieldChecksContext>
      {overtaken.length > 0 && <Overtaken fields={overtaken} />}
      {orders.problem && <ReviewProblem problem={orders.problem} />}
    </Dialog>
  );
}

/** Another person changed the same fields since this dialog was opened. */
function Overtaken({ fields }: { fields: readonly string[] }) {
  const t = useTexts(reviewTexts);
  const locale = useLocale();
  const names = fields.map((field) => FIELD_WORDS[field]?.[locale] ?? field).join(', ');
  return <Alert type="warning" showIcon role="alert" title={t.overtaken(names)} />;
}

interface FormOfProps {
  readonly list: Item['list'] | 'head';
  readonly value: AnyValue;
  readonly onChange: (fields: object) => void;
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
      return <TextField label={t.refLabel} value={item.ref} onChange={(ref) => onChange({ ref })} />;
    }
  }
}
