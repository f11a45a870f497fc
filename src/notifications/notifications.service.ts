import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { decodeCursor, toPage } from '../common/paging.ts';
import type { Page } from '../common/paging.ts';
import type { Actor } from '../identity/actor.ts';
import { noticeText } from './notice-text.ts';
import { NotificationsRepository } from './notifications.repository.ts';
import type { ListedNotice } from './notifications.repository.ts';
import type { NoticeText } from './texts/notice-facts.ts';

/** Unread notifications are counted up to here; whoever has more needs no exact number. */
const MOST_COUNTED = 1_000;

/** A notification with its text in the reader's language. */
export interface ReadableNotice {
  readonly notice: ListedNotice;
  readonly text: NoticeText;
}

/** What an account is told within the installation. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly repository: NotificationsRepository,
    private readonly calendar: CalendarService,
    private readonly clock: PlanClock,
  ) {}

  /** The newest first. The text says how things stood on the day of the notification. */
  async list(
    actor: Actor,
    query: {
      readonly unread?: boolean | undefined;
      readonly limit: number;
      readonly cursor?: string | undefined;
    },
  ): Promise<Page<ReadableNotice>> {
    const { limit } = query;
    const before = query.cursor === undefined ? null : idOf(query.cursor);
    const rows = await this.repository.list(actor, { unread: query.unread === true, before, limit });
    const calendar = await this.calendar.slice();
    return toPage(
      rows,
      limit,
      ({ id }) => [id],
      (notice) => ({ notice, text: noticeText(notice, notice.localDate, calendar, actor.locale) }),
    );
  }

  async countUnread(actor: Actor): Promise<{ count: number; more: boolean }> {
    const count = await this.repository.countUnread(actor, MOST_COUNTED + 1);
    return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
  }

  /** Marks as read; what is not the actor's own stays as it is. Returns how many were unread. */
  async markRead(actor: Actor, ids: readonly string[] | 'all'): Promise<number> {
    return this.repository.markRead(actor, ids, this.clock.systemNow());
  }
}

function idOf(cursor: string): string {
  return String(decodeCursor(cursor, ['uuid'])[0]);
}
