/** The words of the notifications. */
export const texts = {
  title: { vi: 'Thông báo', en: 'Notifications' },
  bell: {
    vi: (count: string) => `Thông báo: ${count} chưa đọc`,
    en: (count: string) => `Notifications: ${count} unread`,
  },
  bellNone: { vi: 'Thông báo: đã đọc hết', en: 'Notifications: all read' },
  all: { vi: 'Tất cả', en: 'All' },
  unread: { vi: 'Chưa đọc', en: 'Unread' },
  which: { vi: 'Hiện thông báo nào', en: 'Which notifications' },
  markAll: { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },
  markOne: { vi: 'Đã đọc', en: 'Mark as read' },
  markOneOf: {
    vi: (title: string) => `Đánh dấu đã đọc: ${title}`,
    en: (title: string) => `Mark as read: ${title}`,
  },
  isUnread: { vi: 'chưa đọc', en: 'unread' },
  empty: { vi: 'Không có thông báo nào.', en: 'There are no notifications.' },
  noneUnread: { vi: 'Không có thông báo chưa đọc.', en: 'Everything is read.' },
  urgent: { vi: 'Chuyển cấp trên', en: 'Escalation' },
  request: { vi: 'Đề nghị', en: 'Request' },
} as const;
