import { AlertOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { longInstant } from '../../../lib/format/dates.ts';
import { useLocale, useTexts } from '../../../lib/text/locale.ts';
import { useMarkRead, type Notification } from '../api/notifications.ts';
import { texts } from '../texts.ts';

/** One notification; opening what it is about marks it as read. */
export function NotificationLine({ notification }: { notification: Notification }) {
  const { id, headline, title, agency, text, path, read } = notification;
  const t = useTexts(texts);
  const { give, isPending } = useMarkRead();
  return (
    <article className={`line notification ${read ? 'read' : 'unread'}`}>
      <div className="line-main">
        <h2>
          <Link to={path} onClick={() => !read && void give([id])}>
            {headline}
          </Link>
        </h2>
        {title !== headline && (
          <p>
            <span lang="vi">{title}</span> <span className="quiet">· {agency}</span>
          </p>
        )}
        <p className="notification-text">{text}</p>
        <Facts notification={notification} />
      </div>
      {!read && (
        <Button
          size="small"
          loading={isPending}
          aria-label={t.markOneOf(title)}
          onClick={() => void give([id])}
        >
          {t.markOne}
        </Button>
      )}
    </article>
  );
}

function Facts({ notification: { at, urgent, polite, read } }: { notification: Notification }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <p className="line-facts quiet small">
      {urgent && (
        <span>
          <AlertOutlined aria-hidden="true" /> {t.urgent}
        </span>
      )}
      {polite && <span>{t.request}</span>}
      <span>{longInstant(at, locale)}</span>
      {!read && <span>{t.isUnread}</span>}
    </p>
  );
}
