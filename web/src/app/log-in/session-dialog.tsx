import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useOrder } from '../../lib/api/use-order.ts';
import { logIn, useLogOut, useMe } from '../../lib/session/me.ts';
import { sessionState } from '../../lib/session/session-state.ts';
import { useStore } from '../../lib/state/store.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { LogInForm, type Credentials } from './log-in-form.tsx';
import { texts } from './texts.ts';

/** Asks for the password again when the session ended; what waits is sent afterwards, and nothing typed is lost. */
export function SessionDialog() {
  const t = useTexts(texts);
  const me = useMe();
  const client = useQueryClient();
  const leave = useLogOut();
  const isExpired = useStore(sessionState) === 'expired';
  const { give, isPending, problem } = useOrder({
    send: ({ login, password }: Credentials) => logIn(client, login, password),
  });
  return (
    <Dialog
      open={isExpired}
      closable={false}
      keyboard={false}
      footer={null}
      title={t.expiredTitle}
      destroyOnHidden
    >
      <p>{t.expiredText}</p>
      {problem && <ProblemAlert problem={problem} />}
      <LogInForm login={me.login} isPending={isPending} onSubmit={(credentials) => give(credentials)} />
      <p>
        <Button type="link" onClick={leave}>
          {t.asSomebodyElse}
        </Button>
      </p>
    </Dialog>
  );
}
