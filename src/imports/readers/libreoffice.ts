import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../../../domain/errors.ts';
import type { FileKind } from './reading.ts';

const TARGETS: Partial<Record<FileKind, 'docx' | 'xlsx'>> = {
  doc: 'docx',
  odt: 'docx',
  rtf: 'docx',
  xls: 'xlsx',
  ods: 'xlsx',
};
const FILTERS = { docx: 'docx:MS Word 2007 XML', xlsx: 'xlsx:Calc MS Excel 2007 XML' };
// The first start makes a profile, which takes some seconds on a small machine.
const LONGEST_MS = 60_000;
// No macro is run, no link into the network followed.
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
`;

/** As what a file of an older kind is read; null for one that is read as it is. */
export function targetOf(kind: FileKind): 'docx' | 'xlsx' | null {
  return TARGETS[kind] ?? null;
}

/**
 * Converts an older file by LibreOffice, in a process and a folder of its own that are gone afterwards.
 *
 * @throws DomainError 'import-needs-libreoffice' where it is not installed, 'import-not-converted', 'import-too-slow'
 */
export async function convert(
  bytes: Uint8Array,
  target: 'docx' | 'xlsx',
  { program = 'soffice', longestMs = LONGEST_MS } = {},
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'don-doc-import-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    // Its name says nothing of the file: LibreOffice too looks at the content.
    await writeFile(join(folder, 'source'), bytes);
    await run(program, folder, profile, target, longestMs);
    return await resultIn(join(folder, 'result'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function resultIn(folder: string): Promise<Buffer> {
  const [name] = await readdir(folder).catch(() => []);
  if (name === undefined) throw new DomainError('import-not-converted');
  return readFile(join(folder, name));
}

function run(
  program: string,
  folder: string,
  profile: string,
  target: 'docx' | 'xlsx',
  longestMs: number,
): Promise<void> {
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
    ...['--convert-to', FILTERS[target], '--outdir', join(folder, 'result'), join(folder, 'source')],
  ];
  return new Promise((resolve, reject) => {
    // In a group of its own, for the program starts another one that has to end with it.
    const child = spawn(program, args, {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
      env: surroundings(folder),
    });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new DomainError('import-too-slow', { seconds: longestMs / 1000 }));
    }, longestMs);
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(error.code === 'ENOENT' ? new DomainError('import-needs-libreoffice') : error);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Nothing of the service's own environment, which holds secrets; and no way into the network by the usual variables. */
function surroundings(folder: string): NodeJS.ProcessEnv {
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin',
    HOME: folder,
    TMPDIR: folder,
    LANG: 'C.UTF-8',
    http_proxy: nowhere,
    https_proxy: nowhere,
  };
}
