import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api/client.ts';
import { dataOf } from '../../../lib/api/problem.ts';
import { queryKeys } from '../../../lib/api/query-keys.ts';
import type { components } from '../../../lib/api/schema.ts';
import { useOrder } from '../../../lib/api/use-order.ts';
import { usePages } from '../../../lib/api/use-pages.ts';

export type Notification = components['schemas']['NotificationResponse'];
const PAGE = 20;

/** How many one has not read. */
export function useUnreadCount() {
  return useQuery({
    queryKey: [...queryKeys.notifications, 'unread-count'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/notifications/unread-count', { signal })),
  });
}

/** What one was told, the newest first. */
export function useNotifications(isUnreadOnly: boolean) {
  const filter = isUnreadOnly ? { unread: true } : {};
  return usePages({
    queryKey: [...queryKeys.notifications, 'list', filter],
    read: (cursor, signal) => {
      const query = { ...filter, limit: PAGE, ...(cursor && { cursor }) };
      return dataOf(api.GET('/api/v1/notifications', { params: { query }, signal }));
    },
  });
}

/** Marks some, or all, as read: for one's own account alone. */
export function useMarkRead() {
  return useOrder({
    send: (which: readonly string[] | 'all') =>
      dataOf(
        api.POST('/api/v1/notifications/read', {
          body: which === 'all' ? { all: true } : { ids: [...which] },
        }),
      ),
    invalidates: [queryKeys.notifications],
  });
}
