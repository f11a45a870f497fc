import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ApiProblem } from '../lib/api/problem.ts';
import { useTexts } from '../lib/text/locale.ts';
import { Dialog } from './dialog.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { texts } from './texts.ts';
import { WordsField } from './words-field.tsx';

interface ConfirmActionProps {
  /** On the button, and on that of the dialog. */
  readonly label: string;
  /** What happens, in a sentence. */
  readonly question: string;
  /** The label of the field for the reason; without it none is asked for. */
  readonly reason?: string;
  readonly isReasonOptional?: boolean;
  readonly type?: ButtonProps['type'];
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  /** Further fields of the order. */
  readonly children?: ReactNode;
  /** @returns whether it was done: the dialog stays open when it was refused */
  readonly onConfirm: (reason: string) => Promise<boolean>;
}

/** A button that asks before it does something, and for the reason where the order needs one. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { label, question, type = 'default', isPending, problem, children } = props;
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = async () => {
    const isNeeded = props.reason !== undefined && props.isReasonOptional !== true;
    setMissing(isNeeded && reason.trim() === '');
    if (isNeeded && reason.trim() === '') return;
    if (!(await props.onConfirm(reason.trim()))) return;
    setOpen(false);
    setReason('');
  };
  return (
    <>
      <Button type={type} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={isOpen}
        title={label}
        okText={label}
        cancelText={t.cancel}
        confirmLoading={isPending}
        onOk={confirm}
        onCancel={() => setOpen(false)}
      >
        <p>{question}</p>
        {children}
        {props.reason !== undefined && (
          <ReasonField label={props.reason} value={reason} isMissing={isMissing} onChange={setReason} />
        )}
        {problem && <ProblemAlert problem={problem} />}
      </Dialog>
    </>
  );
}

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

function ReasonField({ isMissing, ...field }: ReasonFieldProps) {
  const t = useTexts(texts);
  return <WordsField {...field} message={isMissing ? t.reasonMissing : undefined} />;
}
