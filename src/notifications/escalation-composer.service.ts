import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { LettersService } from './letters.service.ts';
import type { WritingTime } from './letters.service.ts';
import { NoticesRepository } from './notices.repository.ts';
import { RecipientsService } from './recipients.service.ts';
import type { Bundle } from './recipients.service.ts';

/**
 * A morning may escalate the same duty of a hundred agencies within the hour: after a letter at once, what follows is
 * gathered for so long (plan time), so that nobody gets a hundred letters.
 */
export const GATHERED_MS = 15 * 60_000;

/** Writes the letters of escalations, which do not wait for the digest. */
@Injectable()
export class EscalationComposer {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly recipients: RecipientsService,
    private readonly letters: LettersService,
  ) {}

  /**
   * Writes one letter to everybody whom the notifications concern, within the caller's transaction.
   *
   * @returns the notifications that wait, because somebody they concern has just had a letter
   */
  async write(
    manager: EntityManager,
    notificationIds: readonly string[],
    { planNow, systemNow }: WritingTime,
    calendar: CalendarSlice,
  ): Promise<Set<string>> {
    const notices = await this.notices.byIds(manager, notificationIds);
    const { bundles, undeliverable } = await this.recipients.sort(manager, notices);
    const justWritten = await this.recentlyWritten(manager, bundles, planNow);
    const waiting = new Set(
      bundles
        .filter((bundle) => justWritten.has(bundle))
        .flatMap((bundle) => bundle.notices.map(({ id }) => id)),
    );
    const now = bundles
      .map((bundle) => ({ ...bundle, notices: bundle.notices.filter(({ id }) => !waiting.has(id)) }))
      .filter((bundle) => bundle.notices.length > 0);
    await this.letters.write(manager, {
      kind: 'escalation',
      bundles: now,
      calendar,
      planNow,
      systemNow,
      incomplete: false,
    });
    await this.recipients.recordUndeliverable(manager, undeliverable, planNow);
    return new Set([...waiting].filter((id) => id !== null));
  }

  private async recentlyWritten(
    manager: EntityManager,
    bundles: readonly Bundle[],
    planNow: Date,
  ): Promise<Set<Bundle>> {
    const rows: { accountId: string | null; mailboxAgencyId: string | null }[] = await manager.query(
      `SELECT DISTINCT recipient_account_id AS "accountId", mailbox_agency_id AS "mailboxAgencyId"
         FROM mail
        WHERE kind = 'escalation' AND plan_at > $3
          AND (recipient_account_id = ANY ($1::uuid[]) OR mailbox_agency_id = ANY ($2::text[]))`,
      [
        bundles.map(({ recipient }) => recipient.accountId).filter((id) => id !== null),
        bundles.map(({ recipient }) => recipient.mailboxAgencyId).filter((id) => id !== null),
        new Date(planNow.getTime() - GATHERED_MS),
      ],
    );
    const recent = new Set(rows.map(({ accountId, mailboxAgencyId }) => accountId ?? mailboxAgencyId));
    return new Set(
      bundles.filter(({ recipient }) => recent.has(recipient.accountId ?? recipient.mailboxAgencyId)),
    );
  }
}
