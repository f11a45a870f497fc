import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROJECT = new URL('../..', import.meta.url).pathname;
const KEPT_CHARACTERS = 4_000;

export interface BenchResult {
  readonly name: string;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly budgets: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly met: boolean | null;
  }[];
}

export interface BenchRun {
  readonly results: ReadonlyMap<string, BenchResult>;
  readonly page: string;
}

/** Runs sections of the bench at the smallest scale; its results and its page go to a temporary folder. */
export async function runBench(...sections: string[]): Promise<BenchRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'don-doc-bench-test-'));
  const pageFile = path.join(folder, 'benchmarks.md');
  const out = path.join(folder, 'results');
  const options = ['--scale', 'tiny', '--out', out, '--page', pageFile];
  const child = spawn(process.execPath, ['test/bench/bench.mjs', ...sections, ...options], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = `${output}${chunk.toString()}`.slice(-KEPT_CHARACTERS);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the bench ended with ${String(code)}:\n${output}`);
  const results = readdirSync(out).map(
    (file) => JSON.parse(readFileSync(path.join(out, file), 'utf8')) as BenchResult,
  );
  return {
    results: new Map(results.map((result) => [result.name, result])),
    page: readFileSync(pageFile, 'utf8'),
  };
}

/** The figure at a path of names. */
export function figure(run: BenchRun, section: string, ...names: (string | number)[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (value as Record<string | number, unknown> | undefined)?.[name],
    run.results.get(section)?.figures,
  );
}
