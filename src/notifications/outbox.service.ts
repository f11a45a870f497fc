import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { AuditService, IDENTITY_CHAIN } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { decodeCursor, toPage } from '../common/paging.ts';
import type { Page } from '../common/paging.ts';
import { AppConfig } from '../config/app-config.ts';
import type { Actor } from '../identity/actor.ts';
import { OutboxRepository } from './outbox.repository.ts';
import type { ListedMail, ListedUndeliverable, MailFilter } from './outbox.repository.ts';

/** Shows the letters of the installation to its administrators; in a demonstration to those who follow plans, too. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: OutboxRepository,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError 'forbidden' */
  async list(
    actor: Actor,
    query: MailFilter & { readonly cursor?: string | undefined },
  ): Promise<Page<ListedMail>> {
    this.assertMayLook(actor);
    const rows = await this.repository.list(query, idOf(query.cursor));
    return toPage(
      rows,
      query.limit,
      ({ id }) => [id],
      (mail) => mail,
    );
  }

  /** @throws DomainError 'forbidden', 'not-found' */
  async get(actor: Actor, id: string): Promise<ListedMail> {
    this.assertMayLook(actor);
    const mail = await this.repository.get(id);
    if (mail === null) throw new DomainError('not-found', { subject: 'mail' });
    return mail;
  }

  /**
   * Lets a letter that could not be sent be tried once more; one of some days ago fails again at once where that fails.
   *
   * @throws DomainError 'forbidden', 'not-found'; 'mail-not-failed' {status} for one that waits, was sent or is kept
   */
  async repeat(actor: Actor, id: string): Promise<ListedMail> {
    const { status } = await this.get(actor, id);
    const at = this.clock.systemNow();
    await this.dataSource.transaction(async (manager) => {
      if (!(await this.repository.reopen(manager, id, at)))
        throw new DomainError('mail-not-failed', { status });
      const about = { subjectType: 'mail', subjectId: id, data: {} };
      await this.audit.append(manager, {
        chainId: IDENTITY_CHAIN,
        at,
        actor,
        action: 'mail-repeated',
        ...about,
      });
    });
    return this.get(actor, id);
  }

  /** @throws DomainError 'forbidden' */
  async listUndeliverable(
    actor: Actor,
    query: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<ListedUndeliverable>> {
    this.assertMayLook(actor);
    const rows = await this.repository.listUndeliverable(query.limit, idOf(query.cursor));
    return toPage(
      rows,
      query.limit,
      ({ notificationId }) => [notificationId],
      (row) => row,
    );
  }

  /** Letters are other people's: only who keeps the installation sees them, or who shows a demonstration. */
  private assertMayLook({ roles }: Actor): void {
    const mayLook = roles.includes('administrator') || (this.config.demoMode && roles.includes('plan-owner'));
    if (!mayLook) throw new DomainError('forbidden');
  }
}

function idOf(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  return String(decodeCursor(cursor, ['uuid'])[0]);
}
