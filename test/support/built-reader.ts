import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
    const [told, ended] = await Promise.all([text(child.stdout), once(child, 'close')]);
    return answersIn(told, how === 'together' ? null : Object.keys(files), ended);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One line for each answer, so that a process that ends early still tells at which file. */
function answersIn(told: string, names: readonly string[] | null, [code, signal]: unknown[]): unknown {
  const answers = told
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  if (answers.length < (names?.length ?? 1)) {
    const at = names?.[answers.length] ?? 'the plan';
    throw new Error(
      `The process that reads ended at ${at} (code ${String(code)}, signal ${String(signal)}).`,
    );
  }
  return names === null ? answers[0] : answers;
}

function script(folder: string, names: readonly string[], how: string): string {
  return `
    import { readFileSync } from 'node:fs';
    const { PlanFileReader } = await import(${JSON.stringify(READER.href)});
    const files = ${JSON.stringify(names)}.map((name) => ({ name, bytes: readFileSync(${JSON.stringify(`${folder}/`)} + name) }));
    const refusal = (error) => (error.code ? { code: error.code, details: error.details } : { defect: String(error) });
    const read = (all) => new PlanFileReader().read(all).catch(refusal);
    if (${JSON.stringify(how)} === 'together') console.log(JSON.stringify(await read(files)));
    else for (const file of files)
      console.log(JSON.stringify((({ code, defect }) => code ?? defect ?? 'read')(await read([file]))));`;
}
