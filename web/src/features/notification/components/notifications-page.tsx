import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { PagedList } from '../../../components/paged-list.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useTexts } from '../../../lib/text/locale.ts';
import { useMarkRead, useNotifications, useUnreadCount } from '../api/notifications.ts';
import { texts } from '../texts.ts';
import { NotificationLine } from './notification-line.tsx';

/** What one was told, the newest first; those unread are marked. */
export function NotificationsPage() {
  const t = useTexts(texts);
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const { data: unread } = useUnreadCount();
  const { give, isPending, problem } = useMarkRead();
  return (
    <section className="page">
      <h1>{t.title}</h1>
      <div className="section-head">
        <Segmented
          aria-label={t.which}
          value={isUnreadOnly ? 'unread' : 'all'}
          options={[
            { value: 'all', label: t.all },
            { value: 'unread', label: t.unread },
          ]}
          onChange={(value) => setUnreadOnly(value === 'unread')}
        />
        <Button loading={isPending} disabled={!unread?.count} onClick={() => give('all')}>
          {t.markAll}
        </Button>
      </div>
      {problem && <ProblemAlert problem={problem} />}
      <PagedList
        query={useNotifications(isUnreadOnly)}
        empty={isUnreadOnly ? t.noneUnread : t.empty}
        label={t.title}
      >
        {(notification) => <NotificationLine notification={notification} />}
      </PagedList>
    </section>
  );
}
