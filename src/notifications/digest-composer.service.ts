import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { insertRows, writeTogether } from '../recording/write-together.ts';
import { DigestItem } from './digest-item.entity.ts';
import { DigestRun } from './digest-run.entity.ts';
import { digestInstant } from './digest-time.ts';
import { Digest } from './digest.entity.ts';
import { LettersService } from './letters.service.ts';
import { NoticesRepository } from './notices.repository.ts';
import { RecipientsService } from './recipients.service.ts';
import type { Bundle } from './recipients.service.ts';

/** What composing the digests of a day did. */
export interface ComposedDigests {
  readonly localDate: LocalDate;
  /** False where the day's digests had been composed before: nothing was done. */
  readonly composed: boolean;
  readonly digests: number;
}

/** A day whose digests are to be composed. */
export interface Composition {
  readonly localDate: LocalDate;
  /** Plan time; what happened up to then is in the digests. */
  readonly until: Date;
  readonly systemNow: Date;
  readonly calendar: CalendarSlice;
}

/** Sorts what happened into the digests of a day. */
@Injectable()
export class DigestComposer {
  constructor(
    private readonly notices: NoticesRepository,
    private readonly recipients: RecipientsService,
    private readonly letters: LettersService,
  ) {}

  /** How many rungs that belong before the day's digest have not been decided yet. */
  async rungsMissing(manager: EntityManager, day: LocalDate): Promise<number> {
    const [row]: { missing: number }[] = await manager.query(
      `SELECT count(*)::int AS missing FROM ledger_entry WHERE status = 'planned' AND planned_at < $1`,
      [digestInstant(day)],
    );
    return row?.missing ?? 0;
  }

  /** Within the caller's transaction; of two at the same time one waits for the other and finds the day done. */
  async compose(manager: EntityManager, composition: Composition): Promise<ComposedDigests> {
    const { localDate, until, calendar } = composition;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('don-doc:digest', 0))`);
    const known = await manager.findOneBy(DigestRun, { localDate });
    if (known) return { localDate, composed: false, digests: known.digests };
    // Counted before the notifications are read: what is decided by then is among them.
    const rungsMissing = await this.rungsMissing(manager, localDate);
    const fresh = await this.notices.undigested(manager, until);
    const waiting = await this.notices.openEscalations(manager, localDate, until);
    const { bundles, undeliverable } = await this.recipients.sort(manager, [...fresh, ...waiting]);
    const run: DigestRun = {
      id: uuidv7(),
      localDate,
      composedAt: until,
      rungsMissing,
      notifications: fresh.length,
      digests: bundles.length,
    };
    await manager.insert(DigestRun, run);
    const digestIds = await this.insertDigests(manager, run, bundles);
    await this.letters.write(manager, {
      kind: 'digest',
      planNow: until,
      systemNow: composition.systemNow,
      bundles,
      calendar,
      incomplete: rungsMissing > 0,
      digestIdOf: (bundle) => digestIds.get(bundle) ?? '',
    });
    await this.recipients.recordUndeliverable(manager, undeliverable, until);
    await markSorted(
      manager,
      run.id,
      fresh.map(({ id }) => id),
    );
    return { localDate, composed: true, digests: bundles.length };
  }

  private async insertDigests(
    manager: EntityManager,
    run: DigestRun,
    bundles: readonly Bundle[],
  ): Promise<Map<Bundle, string>> {
    const ids = new Map(bundles.map((bundle) => [bundle, uuidv7()]));
    const digests: Digest[] = [...ids].map(([{ recipient }, id]) => ({
      id,
      runId: run.id,
      recipientAccountId: recipient.accountId,
      mailboxAgencyId: recipient.mailboxAgencyId,
      localDate: run.localDate,
      channel: 'e-mail',
      locale: recipient.locale,
    }));
    const items: DigestItem[] = [...ids].flatMap(([{ notices }, digestId]) =>
      notices.flatMap(({ id }) => (id === null ? [] : [{ digestId, notificationId: id }])),
    );
    if (digests.length === 0) return ids;
    await writeTogether(manager, [insertRows(Digest, digests)]);
    if (items.length > 0) await writeTogether(manager, [insertRows(DigestItem, items)]);
    return ids;
  }
}

async function markSorted(
  manager: EntityManager,
  runId: string,
  notificationIds: readonly (string | null)[],
): Promise<void> {
  if (notificationIds.length === 0) return;
  await manager.query(`UPDATE notification SET digest_id = $1 WHERE id = ANY ($2::uuid[])`, [
    runId,
    notificationIds,
  ]);
}
