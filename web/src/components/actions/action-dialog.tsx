import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { OrderState } from '../../lib/api/use-order.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import type { SentFile } from '../file-drop.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { ActionFields } from './action-fields.tsx';
import { readValues, type ActionValues, type Need } from './action-values.ts';
import { texts, type ActionType } from './texts.ts';

/** An order as the server allows it, with what it asks for. */
export interface AllowedAction {
  readonly type: ActionType;
  readonly needs: readonly Need[];
}

export interface ActionDialogProps {
  /** Names the draft: `task/<id>`. */
  readonly subject: string;
  readonly action: AllowedAction;
  readonly title: string;
  readonly order: OrderState<Readonly<Record<string, unknown>>, unknown>;
  readonly sendFile?: (file: File) => Promise<SentFile>;
  readonly onClose: () => void;
}

/** The form of an order: what is typed stays until it is sent, whatever happens in between. */
export function ActionDialog({ subject, action, title, order, sendFile, onClose }: ActionDialogProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const draft = useDraft<ActionValues>(`${subject}/${action.type}`, {});
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const give = async () => {
    const read = readValues(action.needs, draft.value, locale);
    setWrong(read.wrong);
    if (read.wrong.length > 0) return;
    if ((await order.give({ type: action.type, ...read.body })) === undefined) return;
    draft.clear();
    onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t.cancel}
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
      />
      {order.problem && <ProblemAlert problem={order.problem} />}
    </Modal>
  );
}
