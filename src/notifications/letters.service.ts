import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import { AppConfig } from '../config/app-config.ts';
import { insertRows, writeTogether } from '../recording/write-together.ts';
import { letterContent } from './letter-content.ts';
import { withEnd } from './notice-text.ts';
import { writeLetter } from './letter.ts';
import { MailTransport } from './mail-transport.ts';
import { Mail } from './mail.entity.ts';
import type { MailKind } from './mail.entity.ts';
import type { Bundle } from './recipients.service.ts';

/** When letters are written: plan time decides what they say, system time when they are tried. */
export interface WritingTime {
  readonly planNow: Date;
  readonly systemNow: Date;
}

/** Letters of one kind that are to be written together. */
export interface Batch extends WritingTime {
  readonly kind: MailKind;
  readonly bundles: readonly Bundle[];
  readonly calendar: CalendarSlice;
  readonly incomplete: boolean;
  /** The digest that the letter to a recipient carries. */
  readonly digestIdOf?: (bundle: Bundle) => string;
}

/** Writes letters and puts them in line to be sent, within the caller's transaction. */
@Injectable()
export class LettersService {
  constructor(
    private readonly config: AppConfig,
    private readonly transport: MailTransport,
  ) {}

  async write(manager: EntityManager, batch: Batch): Promise<void> {
    if (batch.bundles.length === 0) return;
    const mails = batch.bundles.map((bundle) => this.mailOf(bundle, batch));
    await writeTogether(manager, [insertRows(Mail, mails)]);
  }

  private mailOf(bundle: Bundle, batch: Batch): Mail {
    const { kind, planNow, systemNow, calendar, incomplete } = batch;
    const { recipient, notices } = bundle;
    const today = localDateOf(planNow.getTime());
    const content = letterContent(notices, { locale: recipient.locale, today, calendar });
    const recipientName = withEnd(recipient.name, recipient.agencyEndsOn, today, recipient.locale);
    const frame = { kind, recipientName, publicUrl: this.config.publicUrl, incomplete };
    const digestId = batch.digestIdOf?.(bundle) ?? null;
    const id = uuidv7();
    return {
      id,
      kind,
      digestId,
      recipientAccountId: recipient.accountId,
      mailboxAgencyId: recipient.mailboxAgencyId,
      address: recipient.address,
      locale: recipient.locale,
      polite: content.polite,
      messageId: `<${kind}.${digestId ?? id}@${new URL(this.config.publicUrl).hostname}>`,
      ...writeLetter(content, frame),
      planAt: planNow,
      status: this.transport.keeps ? 'kept' : 'pending',
      attempts: 0,
      nextAttemptAt: systemNow,
      lastError: null,
      createdAt: systemNow,
      sentAt: null,
    };
  }
}
