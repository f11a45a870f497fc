import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ApiProblem } from '../lib/api/problem.ts';
import { useTexts } from '../lib/text/locale.ts';
import { asked, NOT_ASKED, problemSince, versionSeen, type Confirmation } from './confirmation.ts';
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
  /** Of what is shown now, where the order is given on a version: it goes on that of the dialog's opening. */
  readonly version?: number;
  /** Further fields of the order. */
  readonly children?: ReactNode;
  /** @returns whether it was done: the dialog stays open when it was refused */
  readonly onConfirm: (reason: string, version: number) => Promise<boolean>;
}

/** A button that asks before it does something, and for the reason where the order needs one. */
export function ConfirmAction(props: ConfirmActionProps) {
  const { label, question, type = 'default', isPending, children } = props;
  const t = useTexts(texts);
  const { state, problem, open, set, confirm } = useConfirmation(props);
  return (
    <>
      <Button type={type} onClick={open}>
        {label}
      </Button>
      <Dialog
        open={state.isOpen}
        title={label}
        okText={label}
        cancelText={t.cancel}
        confirmLoading={isPending}
        onOk={confirm}
        onCancel={() => set({ isOpen: false })}
      >
        <p>{question}</p>
        {children}
        {props.reason !== undefined && (
          <ReasonField
            label={props.reason}
            value={state.reason}
            isMissing={state.isMissing}
            onChange={(reason) => set({ reason })}
          />
        )}
        {problem && <ProblemAlert problem={problem} />}
      </Dialog>
    </>
  );
}

/** What the person sees and has typed since the dialog was opened, and the order given on that. */
function useConfirmation({ version = 0, ...props }: ConfirmActionProps) {
  const [state, setState] = useState(NOT_ASKED);
  const set = (fields: Partial<Confirmation>) => setState((now) => ({ ...now, ...fields }));
  const confirm = async () => {
    const reason = state.reason.trim();
    const isMissing = props.reason !== undefined && props.isReasonOptional !== true && reason === '';
    set({ isMissing });
    if (isMissing) return;
    const isDone = await props.onConfirm(reason, versionSeen(state, version, props.problem));
    if (isDone) setState(NOT_ASKED);
    else set({ isRefused: true });
  };
  const open = () => setState(asked(state, version));
  return { state, problem: problemSince(state, props.problem), open, set, confirm };
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
