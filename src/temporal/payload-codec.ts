import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import type { TemporalConfig } from '../config/app-config.ts';
import type { CodecKey } from '../config/codec-keys.ts';
import { UnreadablePayloadError } from './unreadable-payload.error.ts';

/** What an encrypted payload says of itself. Part of every stored history: never to be changed. */
const ENCODING = 'binary/encrypted';
const CIPHER = 'aes-256-gcm/1';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('utf8');
const bytes = (value: string) => Buffer.from(value, 'utf8');

/**
 * Encrypts whatever crosses Temporal (inputs, answers, Updates, Signals, memos, heartbeats, failures), so that neither its
 * operator nor its database reads it. The API and all workers hold the same keys.
 *
 * 1. The first key encrypts, every key decrypts; its id stands in the payload.
 * 2. Namespace and key id are authenticated: a payload moved to another namespace does not open there.
 * 3. A payload from before encryption was turned on stays readable. Without keys nothing is encrypted.
 */
export class EncryptingCodec implements PayloadCodec {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly current: CodecKey | undefined;
  private readonly namespace: string;

  constructor({ codecKeys, namespace }: Pick<TemporalConfig, 'codecKeys' | 'namespace'>) {
    this.keys = new Map(codecKeys.map(({ id, key }) => [id, key]));
    this.current = codecKeys[0];
    this.namespace = namespace;
  }

  async encode(payloads: Payload[]): Promise<Payload[]> {
    const key = this.current;
    return key === undefined ? payloads : payloads.map((payload) => this.encrypt(payload, key));
  }

  /** @throws UnreadablePayloadError naming the key that is not here, or that does not open it */
  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) =>
      text(payload.metadata?.['encoding']) === ENCODING ? this.decrypt(payload) : payload,
    );
  }

  private encrypt(payload: Payload, { id, key }: CodecKey): Payload {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(this.associated(id));
    const sealed = Buffer.concat([cipher.update(pack(payload)), cipher.final()]);
    return {
      metadata: {
        encoding: bytes(ENCODING),
        'encryption-cipher': bytes(CIPHER),
        'encryption-key-id': bytes(id),
      },
      data: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
    };
  }

  private decrypt({ metadata, data }: Payload): Payload {
    const id = text(metadata?.['encryption-key-id']);
    const key = this.keys.get(id);
    if (key === undefined) throw new UnreadablePayloadError('unknown-key', id, this.namespace);
    const sealed = Buffer.from(data ?? []);
    try {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(this.associated(id))
        .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      return unpack(
        Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]),
      );
    } catch {
      throw new UnreadablePayloadError('does-not-fit', id, this.namespace);
    }
  }

  private associated(id: string): Buffer {
    return bytes(`${CIPHER}\0${this.namespace}\0${id}`);
  }
}

/** Length of the metadata, the metadata as JSON, the data: no third as much again, as JSON for all of it would be. */
function pack({ metadata, data }: Payload): Buffer {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [
    name,
    Buffer.from(value).toString('base64'),
  ]);
  const head = bytes(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, data ?? Buffer.alloc(0)]);
}

function unpack(packed: Buffer): Payload {
  const end = LENGTH_BYTES + packed.readUInt32BE(0);
  const head = JSON.parse(text(packed.subarray(LENGTH_BYTES, end))) as Record<string, string>;
  const entries = Object.entries(head).map(([name, value]) => [name, Buffer.from(value, 'base64')] as const);
  return { metadata: Object.fromEntries(entries), data: packed.subarray(end) };
}
