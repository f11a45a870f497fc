import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { AppConfig } from '../config/app-config.ts';
import type { Envelope, SendOutcome } from './mail-transport.ts';
import { MailTransport } from './mail-transport.ts';

/** Letters sent at the same time, each over a connection that is kept open. */
export const SMTP_CONNECTIONS = 5;
// A mail server of an authority greets within seconds; one that does not is tried again later.
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Steps of SMTP at which a 5xx is about this letter; elsewhere (greeting, log-in) it is about our settings. */
const LETTER_STEPS = ['MAIL FROM', 'RCPT TO', 'DATA'];

type Transporter = ReturnType<typeof createTransport>;

/** Sends over SMTP_URL with pooled connections. */
@Injectable()
export class SmtpTransport extends MailTransport implements OnApplicationShutdown {
  private transporter: Transporter | undefined;

  constructor(private readonly config: AppConfig) {
    super();
  }

  get keeps(): boolean {
    return this.config.demoMode || this.config.mail.smtpUrl === undefined;
  }

  async send(envelope: Envelope): Promise<SendOutcome> {
    if (this.keeps) return { result: 'later', error: 'no-mail-server' };
    this.transporter ??= this.connect();
    const { to, messageId, subject, text, html, language, date } = envelope;
    try {
      await this.transporter.sendMail({
        from: senderOf(this.config.mail.from, envelope.senderName),
        to: { name: '', address: to },
        messageId,
        subject,
        text,
        html,
        date,
        // No "out of office" answers to letters that nobody reads (RFC 3834).
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      });
      return { result: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
    this.transporter = undefined;
  }

  private connect(): Transporter {
    return createTransport({
      url: this.config.mail.smtpUrl,
      pool: true,
      maxConnections: SMTP_CONNECTIONS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

/** Codes of a failed try. The server's own words may repeat names and addresses and are left out. */
function outcomeOf(error: unknown): SendOutcome {
  const { code, responseCode, command } = (error ?? {}) as Record<string, unknown>;
  const parts = [code, responseCode, command].filter(
    (part) => typeof part === 'string' || typeof part === 'number',
  );
  const refused =
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    LETTER_STEPS.some((step) => String(command).startsWith(step));
  return { result: refused ? 'refused' : 'later', error: parts.join(' ') || 'unknown' };
}

/** MAIL_FROM, under another name where one is given. */
function senderOf(from: string, name: string | null): string | { name: string; address: string } {
  if (name === null) return from;
  return { name, address: /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from };
}
