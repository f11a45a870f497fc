import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Locale } from '../common/locale.ts';
import type { SendOutcome } from './mail-transport.ts';
import { MailTransport } from './mail-transport.ts';
import { textsOf } from './notice-text.ts';
import { SMTP_CONNECTIONS } from './smtp-transport.ts';

/** Letters taken at once: each connection has four, so that a lease outlasts them. */
const BATCH = 4 * SMTP_CONNECTIONS;
/**
 * A letter taken by a worker that died is taken over after so long: longer than four tries one after the other, each
 * with connecting, greeting and sending at their time-outs.
 */
const LEASE_MS = 5 * 60_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 3_600_000;
/** Over a long weekend without a mail server nothing is lost; later the letter would mislead. */
const MAX_AGE_MS = 5 * 86_400_000;

interface Taken {
  readonly id: string;
  readonly to: string | null;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: Locale;
  readonly polite: boolean;
  readonly attempts: number;
  readonly createdAt: Date;
}

/**
 * Sends the letters that wait; any number of workers may do so at the same time.
 *
 * 1. A letter is sent at least once, always under the same Message-ID.
 * 2. A worker takes a letter by a lease; the result is written only while the lease is its own.
 * 3. A letter that cannot be sent ends as `failed` and stays listed.
 */
@Injectable()
export class MailSender {
  private readonly logger = new Logger(MailSender.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly transport: MailTransport,
  ) {}

  /** Sends everything that is due now; returns how many letters were tried. */
  async sendDue(): Promise<number> {
    if (this.transport.keeps) return 0;
    let total = 0;
    for (;;) {
      const letters = await this.take();
      const lanes = Array.from({ length: SMTP_CONNECTIONS }, () => this.sendInTurn(letters));
      await Promise.all(lanes);
      if (letters.taken === 0) return total;
      total += letters.taken;
    }
  }

  private async take(): Promise<{ readonly queue: Taken[]; readonly taken: number }> {
    const systemNow = this.clock.systemNow();
    // The address is looked up now: it may have changed, and an ended account gets no letters any more.
    const [queue] = await this.dataSource.query<[Taken[], number]>(
      `UPDATE mail SET attempts = attempts + 1, next_attempt_at = $2,
              address = coalesce((SELECT email FROM account WHERE account.id = recipient_account_id AND active),
                                 (SELECT email FROM agency WHERE agency.id = mailbox_agency_id))
        WHERE id IN (SELECT id FROM mail WHERE status = 'pending' AND next_attempt_at <= $1
                      ORDER BY next_attempt_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
        RETURNING id, address AS "to", message_id AS "messageId", subject, text, html, locale, polite, attempts,
                  created_at AS "createdAt"`,
      [systemNow, new Date(systemNow.getTime() + LEASE_MS)],
    );
    return { queue, taken: queue.length };
  }

  private async sendInTurn({ queue }: { readonly queue: Taken[] }): Promise<void> {
    for (let letter = queue.shift(); letter !== undefined; letter = queue.shift()) {
      await this.record(letter, await this.send(letter));
    }
  }

  private async send(letter: Taken): Promise<SendOutcome> {
    const { to, messageId, subject, text, html, locale, polite, createdAt } = letter;
    if (to === null) return { result: 'refused', error: 'no-address' };
    const senderName = polite ? textsOf(locale).letter.politeSender : null;
    return this.transport.send({
      to,
      messageId,
      subject,
      text,
      html,
      language: locale,
      date: createdAt,
      senderName,
    });
  }

  private async record(letter: Taken, outcome: SendOutcome): Promise<void> {
    const systemNow = this.clock.systemNow();
    const tooOld = systemNow.getTime() - letter.createdAt.getTime() > MAX_AGE_MS;
    const status =
      outcome.result === 'sent' ? 'sent' : outcome.result === 'refused' || tooOld ? 'failed' : 'pending';
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (letter.attempts - 1), LONGEST_RETRY_MS);
    await this.dataSource.query(
      `UPDATE mail SET status = $3, next_attempt_at = $4, last_error = $5, sent_at = $6
        WHERE id = $1 AND attempts = $2 AND status = 'pending'`,
      [
        letter.id,
        letter.attempts,
        status,
        new Date(systemNow.getTime() + wait),
        outcome.result === 'sent' ? null : outcome.error,
        outcome.result === 'sent' ? systemNow : null,
      ],
    );
    if (status === 'failed' && outcome.result !== 'sent')
      this.logger.error(`Letter ${letter.id} cannot be sent: ${outcome.error}`);
  }
}
