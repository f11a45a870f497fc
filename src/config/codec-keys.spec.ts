import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfig } from './load-config.ts';

const DATABASE_URL = 'postgresql://don_doc:Zq8-long-enough@db:5432/don_doc';
const key = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64');
const load = (more: Record<string, string>) => loadConfig({ DATABASE_URL, ...more }).temporal;

function problemsOf(more: Record<string, string>): readonly string[] {
  try {
    load(more);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe('The keys of the payload codec', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-keys-'));
  const file = path.join(folder, 'keys');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are none unless they are named', () => {
    expect(load({}).codecKeys).toEqual([]);
  });

  it('come in the order given, from the variable or from a file', () => {
    writeFileSync(file, `2026:${key(2)}\n2025:${key(1)}\n`);
    const wanted = [
      { id: '2026', key: Buffer.alloc(32, 2) },
      { id: '2025', key: Buffer.alloc(32, 1) },
    ];
    expect(load({ TEMPORAL_CODEC_KEYS: `2026:${key(2)}, 2025:${key(1)}` }).codecKeys).toEqual(wanted);
    expect(load({ TEMPORAL_CODEC_KEYS_FILE: file }).codecKeys).toEqual(wanted);
  });

  it.each([
    ['of the wrong length', `2026:${key(2, 16)}`, /16 byte.*has 16 bytes, it must have 32/],
    ['without an id', key(2), /mục thứ 1.*entry 1/],
    ['that are no base64', `2025:${key(1)},2026:@@@`, /mục thứ 2.*entry 2/],
    ['with one id twice', `a:${key(1)},a:${key(2)}`, /hai lần.*twice/],
  ])('%s are refused by variable, in both languages, and never shown', (_, value, text) => {
    const problems = problemsOf({ TEMPORAL_CODEC_KEYS: value });
    expect(problems).toEqual([expect.stringMatching(text)]);
    expect(problems[0]).toContain('TEMPORAL_CODEC_KEYS:');
    expect(problems[0]).not.toMatch(/AgIC|AQEB|@@@/);
  });

  it('are refused where their file cannot be read, is empty, or both variables are set', () => {
    expect(problemsOf({ TEMPORAL_CODEC_KEYS_FILE: '/nowhere' })[0]).toContain('TEMPORAL_CODEC_KEYS_FILE');
    writeFileSync(file, '\n');
    expect(problemsOf({ TEMPORAL_CODEC_KEYS_FILE: file })).toHaveLength(1);
    expect(problemsOf({ TEMPORAL_CODEC_KEYS_FILE: file, TEMPORAL_CODEC_KEYS: `a:${key(1)}` })).toHaveLength(
      1,
    );
  });
});

describe('The files of TLS to Temporal', () => {
  it('are found missing at start, by the name of their variable', () => {
    expect(problemsOf({ TEMPORAL_TLS: 'true', TEMPORAL_TLS_CA_FILE: '/nowhere/ca.pem' })).toEqual([
      expect.stringMatching(/TEMPORAL_TLS_CA_FILE.*cannot be read/),
    ]);
  });

  it('name a certificate and its key, or neither', () => {
    const here = new URL(import.meta.url).pathname;
    expect(problemsOf({ TEMPORAL_TLS_CERT_FILE: here })).toEqual([expect.stringContaining('set together')]);
    expect(problemsOf({ TEMPORAL_TLS_CERT_FILE: here, TEMPORAL_TLS_KEY_FILE: here })).toEqual([]);
  });
});
