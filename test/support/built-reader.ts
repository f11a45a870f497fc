import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const READER = new URL('../../dist/src/imports/readers/plan-file-reader.js', import.meta.url);

/** Reads files by the built product, in its own threads: all as one plan, or one after the other. */
export async function readByBuild(
  files: Readonly<Record<string, Buffer>>,
  how: 'together' | 'one by one' = 'together',
): Promise<unknown> {
  if (!existsSync(fileURLToPath(READER)))
    throw new Error('There is no build: run the tests with npm test, which builds.');
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-plan-files-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', script(folder, Object.keys(files), how)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    return JSON.parse(await text(child.stdout)) as unknown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function script(folder: string, names: readonly string[], how: string): string {
  return `
    import { readFileSync } from 'node:fs';
    const { PlanFileReader } = await import(${JSON.stringify(READER.href)});
    const files = ${JSON.stringify(names)}.map((name) => ({ name, bytes: readFileSync(${JSON.stringify(`${folder}/`)} + name) }));
    const refusal = (error) => (error.code ? { code: error.code, details: error.details } : { defect: String(error) });
    const read = (all) => new PlanFileReader().read(all).catch(refusal);
    const answers = [];
    if (${JSON.stringify(how)} === 'together') console.log(JSON.stringify(await read(files)));
    else {
      for (const file of files) answers.push((({ code, defect }) => code ?? defect ?? 'read')(await read([file])));
      console.log(JSON.stringify(answers));
    }`;
}
