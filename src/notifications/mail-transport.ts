/** A letter as it goes to the mail server. */
export interface Envelope {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** Plan time in a demonstration is never sent, so this is always the real time. */
  readonly date: Date;
  /** The sender's name where it is not that of the installation. */
  readonly senderName: string | null;
}

/**
 * What became of one try. `later`: try again; `refused`: the server will never take this letter. `error` holds codes
 * only, no text of the server and no secret.
 */
export type SendOutcome =
  { readonly result: 'sent' } | { readonly result: 'later' | 'refused'; readonly error: string };

/** The way letters leave the installation. */
export abstract class MailTransport {
  /** Letters are kept and shown instead of sent: a demonstration, or no mail server is named. */
  abstract readonly keeps: boolean;

  /** Tries once; never throws. */
  abstract send(envelope: Envelope): Promise<SendOutcome>;
}
