import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
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
    private readonly repository: OutboxRepository,
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
