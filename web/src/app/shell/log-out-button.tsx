import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { useLogOut } from '../../lib/session/me.ts';
import { useTexts } from '../../lib/text/locale.ts';
import { texts } from '../texts.ts';

/** Ends the session and leads to the log-in. */
export function LogOutButton() {
  const t = useTexts(texts);
  const logOut = useLogOut();
  const navigate = useNavigate();
  const leave = async () => {
    await logOut();
    await navigate(paths.logIn);
  };
  return (
    <Button type="text" size="small" onClick={leave}>
      {t.logOut}
    </Button>
  );
}
