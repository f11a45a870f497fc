import { BellOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../lib/text/locale.ts';
import { useUnreadCount } from '../api/notifications.ts';
import { unreadText } from '../unread-text.ts';
import { texts } from '../texts.ts';
import './notification.css';

/** The way to the notifications, with how many are unread. */
export function Bell() {
  const t = useTexts(texts);
  const { data } = useUnreadCount();
  const unread = data === undefined ? '' : unreadText(data);
  return (
    <Link to={paths.notifications} className="bell" aria-label={unread ? t.bell(unread) : t.bellNone}>
      <BellOutlined aria-hidden="true" />
      {unread && <span className="bell-count">{unread}</span>}
    </Link>
  );
}
