import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Email } from 'postal-mime';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** How the server treats the next letter: a code refuses it, `break` takes it and falls silent before it says so. */
export type Mood = { step: 'rcpt' | 'data'; code: number } | 'break';

/** A real mail server of one test's own. */
export interface MailServer {
  readonly url: string;
  /** Letters in the order in which they were taken, each with its envelope's address. */
  readonly letters: (Email & { readonly rcpt: string })[];
  /** Moods of the next letters, one each; afterwards everything is taken. */
  readonly moods: Mood[];
  /** How often a letter was brought, taken or not. */
  brought: number;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const moods: Mood[] = [];
  const letters: MailServer['letters'] = [];
  const refusal = (code: number) =>
    Object.assign(new Error('mailbox of secret-name'), { responseCode: code });
  const nextIs = (step: 'rcpt' | 'data') => {
    const mood = moods[0];
    if (mood === undefined || mood === 'break' || mood.step !== step) return null;
    moods.shift();
    return refusal(mood.code);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      mailServer.brought += 1;
      callback(nextIs('rcpt'));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const failed = nextIs('data');
        if (failed) return callback(failed);
        const broken = moods[0] === 'break' && moods.shift() === 'break';
        void PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          letters.push({ ...email, rcpt: session.envelope.rcptTo[0]?.address ?? '' });
          if (!broken) return callback();
          for (const connection of server.connections as Set<{ _socket: { destroy(): void } }>)
            connection._socket.destroy();
        });
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    moods,
    brought: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
