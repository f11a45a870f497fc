import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { EncryptingCodec } from './payload-codec.ts';

const OLD = { id: '2025', key: Buffer.alloc(32, 1) };
const NEW = { id: '2026', key: Buffer.alloc(32, 2) };
const codec = (codecKeys: (typeof OLD)[], namespace = 'don-doc') =>
  new EncryptingCodec({ codecKeys, namespace });

const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueOf = (payload: Payload | undefined): unknown => defaultPayloadConverter.fromPayload(payload!);
const wordsOf = (payload: Payload | undefined) =>
  Object.values(payload?.metadata ?? {}).map((value) => Buffer.from(value).toString());

describe('The payload codec', () => {
  it.each([
    [{ agency: 'Phường Ba Đình', n: 7 }],
    ['Kế hoạch'],
    [undefined],
    [null],
    [new Uint8Array([0, 255])],
  ])('gives back %p as it was', async (value) => {
    const [encoded] = await codec([NEW]).encode([payloadOf(value)]);
    const [decoded] = await codec([NEW]).decode([encoded!]);
    expect(valueOf(decoded)).toEqual(value);
  });

  it('shows nothing but the cipher and the id of its key', async () => {
    const [encoded] = await codec([NEW, OLD]).encode([payloadOf('Phường Ba Đình')]);
    expect(wordsOf(encoded)).toEqual(['binary/encrypted', 'aes-256-gcm/1', '2026']);
    expect(Buffer.from(encoded!.data!).includes('Phường Ba Đình')).toBe(false);
  });

  it('encrypts the same twice in two ways, so that nobody sees what is repeated', async () => {
    const [one, two] = await codec([NEW]).encode([payloadOf('x'), payloadOf('x')]);
    expect(Buffer.from(one!.data!).equals(Buffer.from(two!.data!))).toBe(false);
  });

  it('reads with every key of its ring and encrypts with the first', async () => {
    const [written] = await codec([OLD]).encode([payloadOf('before')]);
    const [decoded] = await codec([NEW, OLD]).decode([written!]);
    expect(valueOf(decoded)).toBe('before');
    const [again] = await codec([NEW, OLD]).encode([decoded!]);
    expect(wordsOf(again)).toContain('2026');
  });

  it('reads what was written before encryption was turned on, and changes nothing without keys', async () => {
    const plain = payloadOf('plain');
    expect(await codec([NEW]).decode([plain])).toEqual([plain]);
    expect(await codec([]).encode([plain])).toEqual([plain]);
  });

  it.each([[[]], [[NEW]]])('names the key that is missing', async (keys) => {
    const encoded = await codec([OLD]).encode([payloadOf('x')]);
    await expect(codec(keys).decode(encoded)).rejects.toMatchObject({
      reason: 'unknown-key',
      keyId: '2025',
      message: expect.stringMatching(/khóa "2025"[^]*key "2025"/),
    });
  });

  it.each([
    ['of another namespace', (payload: Payload) => payload, codec([NEW], 'other')],
    ['under another key of the same id', (payload: Payload) => payload, codec([{ ...OLD, id: '2026' }])],
    ['with a changed byte', (payload: Payload) => changed(payload, -1), codec([NEW])],
    [
      'that is cut off',
      (payload: Payload) => ({ ...payload, data: payload.data!.subarray(0, 9) }),
      codec([NEW]),
    ],
  ])('opens nothing %s', async (_, change, reader) => {
    const [encoded] = await codec([NEW]).encode([payloadOf('x')]);
    await expect(reader.decode([change(encoded!)])).rejects.toMatchObject({
      reason: 'does-not-fit',
      keyId: '2026',
    });
  });

  it('opens nothing whose key id was exchanged', async () => {
    const [encoded] = await codec([OLD]).encode([payloadOf('x')]);
    const renamed = {
      ...encoded,
      metadata: { ...encoded!.metadata, 'encryption-key-id': Buffer.from('2026') },
    };
    const sameKey = codec([OLD, { ...OLD, id: '2026' }]);
    await expect(sameKey.decode([renamed])).rejects.toMatchObject({ reason: 'does-not-fit' });
  });
});

function changed(payload: Payload, at: number): Payload {
  const data = Buffer.from(payload.data!);
  const index = data.length + at;
  data[index] = data[index]! ^ 1;
  return { ...payload, data };
}
