import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailTransport } from './mail-transport.ts';
import type { NoticeRow } from './notice-row.ts';
import { recipientKey, recipientsOf } from './recipients.ts';
import type { Office, Recipient } from './recipients.ts';
import type { UndeliverableReason } from './undeliverable.entity.ts';

/** One recipient with everything that is addressed to him or her. */
export interface Bundle {
  readonly recipient: Recipient;
  readonly notices: NoticeRow[];
}

/** Notices sorted by those who receive letters of them, and those that no letter can carry. */
export interface Sorted {
  readonly bundles: Bundle[];
  readonly undeliverable: { readonly notificationId: string; readonly reason: UndeliverableReason }[];
}

/** Finds, at delivery and never before, the people whom a role means. */
@Injectable()
export class RecipientsService {
  constructor(private readonly transport: MailTransport) {}

  /** Sorts notices by recipient. Where letters are only kept and shown, an address is not needed. */
  async sort(manager: EntityManager, notices: readonly NoticeRow[]): Promise<Sorted> {
    const offices = await officesOf(manager, [...new Set(notices.map((notice) => notice.recipientAgencyId))]);
    const bundles = new Map<string, Bundle>();
    const undeliverable: Sorted['undeliverable'] = [];
    for (const notice of notices) {
      const office = offices.get(notice.recipientAgencyId);
      const { recipientAgencyId: agencyId, role, officerId } = notice;
      const found = office ? recipientsOf({ agencyId, role, officerId }, office) : [];
      const reached = found.filter(({ address }) => address !== null || this.transport.keeps);
      if (reached.length === 0 && notice.id !== null)
        undeliverable.push({
          notificationId: notice.id,
          reason: found.length === 0 ? 'nobody' : 'no-address',
        });
      for (const recipient of reached) {
        const key = recipientKey(recipient);
        const bundle = bundles.get(key) ?? { recipient, notices: [] };
        bundle.notices.push(notice);
        bundles.set(key, bundle);
      }
    }
    return { bundles: [...bundles.values()], undeliverable };
  }

  /** Lists what no letter could carry; what is listed already stays as it is. */
  async recordUndeliverable(
    manager: EntityManager,
    undeliverable: Sorted['undeliverable'],
    recordedAt: Date,
  ): Promise<void> {
    if (undeliverable.length === 0) return;
    await manager.query(
      `INSERT INTO undeliverable (notification_id, reason, recorded_at)
       SELECT "notificationId", reason, $2
         FROM jsonb_to_recordset($1::jsonb) AS row("notificationId" uuid, reason text)
       ON CONFLICT (notification_id) DO NOTHING`,
      [JSON.stringify(undeliverable), recordedAt],
    );
  }
}

async function officesOf(manager: EntityManager, agencyIds: readonly string[]): Promise<Map<string, Office>> {
  const offices: Office[] = await manager.query(
    `SELECT wanted.id AS "agencyId", coalesce(agency.name, wanted.id) AS name, agency.email,
            agency.valid_to::text AS "endsOn",
            coalesce(jsonb_agg(jsonb_build_object('id', account.id, 'displayName', account.display_name,
              'email', account.email, 'roles', account.roles, 'locale', account.locale) ORDER BY account.id)
              FILTER (WHERE account.id IS NOT NULL), '[]') AS people
       FROM unnest($1::text[]) AS wanted(id)
       LEFT JOIN agency ON agency.id = wanted.id
       LEFT JOIN account ON account.agency_id = wanted.id AND account.active
      GROUP BY wanted.id, agency.name, agency.email, agency.valid_to`,
    [agencyIds],
  );
  return new Map(offices.map((office) => [office.agencyId, office]));
}
