import { Alert } from 'antd';
import { useState } from 'react';
import type { OrderState } from '../../lib/api/use-order.ts';
import { useDraft, type Draft } from '../../lib/use-draft.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import { Dialog } from '../dialog.tsx';
import type { SentFile } from '../file-drop.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { ActionFields } from './action-fields.tsx';
import { readValues, valuesIn, type ActionValues, type Need, type TypedValues } from './action-values.ts';
import { ADDS } from './likely-order.ts';
import { texts, type ActionType } from './texts.ts';

/** An order as the server allows it, with what it asks for. */
export interface AllowedAction {
  readonly type: ActionType;
  readonly needs: readonly Need[];
}

export interface ActionDialogProps {
  /** Names the draft: `task/<id>`. */
  readonly subject: string;
  /** Of what stands behind the dialog now. */
  readonly version: number;
  readonly action: AllowedAction;
  /** Of the order: on its button too. */
  readonly name: string;
  /** Whom or what it is about, where that is not plain from the page. */
  readonly about?: string;
  readonly order: OrderState<Readonly<Record<string, unknown>>, unknown>;
  readonly sendFile?: (file: File) => Promise<SentFile>;
  readonly onClose: () => void;
}

/** The form of an order: what is typed stays until it is sent, whatever happens in between. */
export function ActionDialog(props: ActionDialogProps) {
  const { subject, action, name, about, order, sendFile, onClose } = props;
  const t = useTexts(texts);
  const draft = useTyped(subject, action);
  const [isSendingFiles, setSendingFiles] = useState(false);
  const { give, wrong } = useGiving(props, draft);
  return (
    <Dialog
      open
      title={about === undefined ? name : `${name}: ${about}`}
      okText={name}
      cancelText={t.cancel}
      okButtonProps={{ disabled: isSendingFiles }}
      confirmLoading={order.isPending}
      onOk={give}
      onCancel={onClose}
    >
      {draft.wasKept && <Alert role="note" type="info" title={t.kept} className="problem-alert" />}
      <ActionFields
        type={action.type}
        needs={action.needs}
        values={draft.value}
        onChange={draft.change}
        wrong={wrong}
        problem={order.problem}
        {...(sendFile && { sendFile })}
        onBusy={setSendingFiles}
      />
      {order.problem && <ProblemAlert problem={order.problem} />}
    </Dialog>
  );
}

/** What is typed, in the language in use: a change of language changes no number. */
function useTyped(subject: string, { type, needs }: AllowedAction): Draft<ActionValues> {
  const locale = useLocale();
  const typed = useDraft<TypedValues>(`order/${subject}/${type}`, { values: {}, locale });
  return {
    ...typed,
    value: valuesIn(needs, typed.value, locale),
    change: (values) => typed.change({ values, locale }),
  };
}

/** Gives the order, once nothing is missing, on what the person saw when the dialog was opened. */
function useGiving({ version, action, order, onClose }: ActionDialogProps, draft: Draft<ActionValues>) {
  const locale = useLocale();
  const [opened] = useState(version);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // After a refusal for that reason the person has seen what changed.
  const isSeen = ADDS.has(action.type) || order.problem?.isStale === true;
  const expectedVersion = isSeen ? version : opened;
  const give = async () => {
    const read = readValues(action.needs, draft.value, locale);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    if ((await order.give({ type: action.type, expectedVersion, ...read.body })) === undefined) return;
    draft.clear();
    onClose();
  };
  return { give, wrong };
}
