import { Button } from 'antd';
import { useState } from 'react';
import type { OrderState } from '../../lib/api/use-order.ts';
import { useLocale, useTexts } from '../../lib/text/locale.ts';
import type { SentFile } from '../file-drop.tsx';
import { ProblemAlert } from '../problem-alert.tsx';
import { ActionDialog, type AllowedAction } from './action-dialog.tsx';
import { inLikelyOrder, isNextStep } from './likely-order.ts';
import { ACTION_NAMES, texts } from './texts.ts';

/** So many stand open; the others wait behind "Việc khác". */
const OPEN = 3;

interface ActionBarProps {
  /** Names the drafts: `task/<id>`. */
  readonly subject: string;
  /** Said in the title of a dialog, where several things of a kind stand side by side: "Chấp nhận: Phường Ba Đình". */
  readonly about?: string;
  /** Of what is shown. A dialog orders on what was shown when it was opened, whatever others change behind it. */
  readonly version: number;
  readonly actions: readonly AllowedAction[];
  readonly order: OrderState<Readonly<Record<string, unknown>>, unknown>;
  readonly sendFile?: (file: File) => Promise<SentFile>;
  /** Orders with a form of their own elsewhere. */
  readonly without?: readonly string[];
}

/** What the server lets this account order now, the likely step first. */
export function ActionBar(props: ActionBarProps) {
  const { subject, about, version, actions, order, sendFile, without = [] } = props;
  const t = useTexts(texts);
  const locale = useLocale();
  const [chosen, setChosen] = useState<AllowedAction | null>(null);
  const shown = inLikelyOrder(actions.filter(({ type }) => !without.includes(type)));
  if (shown.length === 0 && chosen === null) return null;
  const choose = (action: AllowedAction) => {
    order.reset();
    if (action.needs.length > 0) return setChosen(action);
    // What asks for nothing is done at once.
    void order.give({ type: action.type });
  };
  return (
    <div role="group" tabIndex={-1} aria-label={t.actions} className="action-bar">
      <ActionButtons actions={shown} isBusy={order.isPending} onChoose={choose} />
      {chosen === null && order.problem && <ProblemAlert problem={order.problem} />}
      {chosen && (
        <ActionDialog
          subject={subject}
          version={version}
          action={chosen}
          name={ACTION_NAMES[chosen.type][locale]}
          {...(about !== undefined && { about })}
          order={order}
          {...(sendFile && { sendFile })}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

interface ActionButtonsProps {
  readonly actions: readonly AllowedAction[];
  readonly isBusy: boolean;
  readonly onChoose: (action: AllowedAction) => void;
}

function ActionButtons({ actions, isBusy, onChoose }: ActionButtonsProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const [first] = actions;
  const button = (action: AllowedAction) => (
    <Button
      key={action.type}
      type={action === first && isNextStep(action) ? 'primary' : 'default'}
      disabled={isBusy}
      onClick={() => onChoose(action)}
    >
      {ACTION_NAMES[action.type][locale]}
    </Button>
  );
  return (
    <>
      {actions.slice(0, OPEN).map(button)}
      {actions.length > OPEN && (
        <details>
          <summary>{t.more}</summary>
          <div className="action-more">{actions.slice(OPEN).map(button)}</div>
        </details>
      )}
    </>
  );
}
