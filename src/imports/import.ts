/** `npm run import`: reads a plan and prints what was understood. Needs neither database nor Temporal. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DomainError } from '../../domain/errors.ts';
import { readPlan } from '../../domain/plan-text/read-plan.ts';
import { DEFAULT_LOCALE, LOCALES } from '../common/locale.ts';
import type { Locale } from '../common/locale.ts';
import { askedIn, printReading } from './print-reading.ts';
import { PlanFileReader } from './readers/plan-file-reader.ts';

const USAGE = 'npm run -s import -- FILE [FILE…] [--json] [--lang vi|en]';

/** Ends with 2 where the command or a file cannot be read. Several files are one plan: a decision, its plan, annexes. */
async function main(args: readonly string[]): Promise<number> {
  const wish = wishOf(args);
  if (wish === null) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const files = wish.files.map((file) => ({ name: path.basename(file), bytes: readFileSync(file) }));
  const { document } = await new PlanFileReader().read(files);
  const reading = readPlan(document);
  const told = { ...reading, questions: askedIn(wish.locale, reading.questions) };
  process.stdout.write(wish.json ? `${JSON.stringify(told, null, 2)}\n` : printReading(reading, wish.locale));
  return 0;
}

interface Wish {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly locale: Locale;
}

function wishOf(args: readonly string[]): Wish | null {
  try {
    const options = { json: { type: 'boolean' }, lang: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const locale = LOCALES.find((one) => one === (values.lang ?? DEFAULT_LOCALE));
    if (positionals.length === 0 || locale === undefined) return null;
    return { files: positionals, json: values.json ?? false, locale };
  } catch {
    return null;
  }
}

/** A refusal as the API would tell it, or what the operating system says of a file. */
async function refusalOf(error: unknown): Promise<string | null> {
  if (error instanceof DomainError) {
    // Loads a quarter of a second of the API's libraries, which a file that can be read does not need.
    const { problemOfDomainError } = await import('../common/problem.ts');
    const { title, detail } = problemOfDomainError(error, {
      locale: wishOf(process.argv.slice(2))?.locale ?? DEFAULT_LOCALE,
      instance: 'import',
      correlationId: '',
    });
    return `${title}. ${detail}`;
  }
  return error instanceof Error && 'code' in error ? error.message : null;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const refusal = await refusalOf(error);
  if (refusal === null) throw error;
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
