import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from './commands.mjs';
import { CACHE_DIR, inProject } from './paths.mjs';

/**
 * Compiles the sources aside and runs `work` with the options that every connection of the product uses, so that the
 * build which is running stays as it is.
 *
 * @template T
 * @param {(dataSourceOptions: (config: {databaseUrl: string, databasePoolSize: number}) => object) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withCompiledDatabase(work) {
  const output = path.join(CACHE_DIR, `database-${process.pid}`);
  mkdirSync(output, { recursive: true });
  try {
    await compile(output);
    const module = path.join(output, 'src', 'database', 'data-source-options.js');
    const { dataSourceOptions } = await import(pathToFileURL(module).href);
    return await work(dataSourceOptions);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** The compiler writes its output even when it finds type errors; those are the business of `npm run check`. */
async function compile(output) {
  const compiler = inProject('node_modules', '@typescript', 'native', 'bin', 'tsc');
  await runCommand(process.execPath, [
    compiler,
    '-p',
    inProject('tsconfig.build.json'),
    '--outDir',
    output,
  ]).catch(() => undefined);
}
