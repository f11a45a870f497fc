import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, until } from '../../../test/support/until.ts';
import { DomainError } from '../../../domain/errors.ts';
import { convert } from './libreoffice.ts';
import { readFile } from './read-file.ts';

const INSTALLED = spawnSync('soffice', ['--version']).status === 0;

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );
}

/** Runs with a program that stands in for LibreOffice. */
async function withProgram(script: string, use: (program: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-program-'));
  const program = join(folder, 'soffice');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  try {
    await use(program);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const foldersLeft = () => readdirSync(tmpdir()).filter((name) => name.startsWith('don-doc-import-'));

describe('The conversion of an older file', () => {
  it('says that LibreOffice is needed where it is not installed', async () => {
    const missing = convert(Buffer.from('x'), 'docx', { program: '/nowhere/soffice' });
    expect(await codeOf(missing)).toBe('import-needs-libreoffice');
  });

  it('says so where nothing came of it', async () => {
    await withProgram('exit 0', async (program) => {
      expect(await codeOf(convert(Buffer.from('x'), 'docx', { program }))).toBe('import-not-converted');
    });
  });

  it('ends the program with all that it started after its time, and leaves nothing behind', async () => {
    const before = foldersLeft();
    await withProgram('sleep 600 & echo $! > "$0.pid"; wait', async (program) => {
      const slow = convert(Buffer.from('x'), 'docx', { program, longestMs: 2_000 });
      expect(await codeOf(slow)).toBe('import-too-slow');
      const pid = Number(readFileSync(`${program}.pid`, 'utf8'));
      await until(async () => !isAlive(pid));
    });
    expect(foldersLeft()).toEqual(before);
  });

  it('gives the program a folder and surroundings of its own', async () => {
    const script = 'mkdir result; env > result/a.docx; cat source >> result/a.docx';
    process.env['DON_DOC_SECRET'] = 'geheim';
    await withProgram(script, async (program) => {
      const told = (await convert(Buffer.from('content'), 'docx', { program })).toString();
      expect(told).toContain('content');
      expect(told).toContain('https_proxy=http://127.0.0.1:9');
      expect(told).not.toContain('geheim');
    });
    delete process.env['DON_DOC_SECRET'];
  });

  (INSTALLED ? it : it.skip)('reads what LibreOffice has made of it', async () => {
    const bytes = Buffer.from('{\\rtf1\\ansi {\\b KE HOACH}\\par S\\u7903? N\\u7897?i v\\u7909?\\par}');
    const converted = { kind: 'docx' as const, bytes: await convert(bytes, 'docx') };
    const { document, facts } = await readFile({ name: 'a.doc', bytes }, undefined, converted);
    expect(document.lines.map(({ text }) => text)).toEqual(['KE HOACH', 'Sở Nội vụ']);
    expect(facts).toMatchObject({
      kind: 'rtf',
      size: bytes.length,
      warnings: [{ code: 'import-name-says-other-kind', details: { said: 'doc', kind: 'rtf' } }],
    });
  });
});
