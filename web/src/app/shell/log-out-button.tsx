import { Button } from 'antd';
import { useLogOut } from '../../lib/session/me.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** Ends the session and leads to the log-in. */
export function LogOutButton() {
  const t = useTexts(texts);
  const logOut = useLogOut();
  return (
    <Button type="text" size="small" onClick={logOut}>
      {t.logOut}
    </Button>
  );
}
