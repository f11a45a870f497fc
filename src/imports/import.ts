/** `npm run import`: reads a plan and prints what was understood. Needs neither database nor Temporal. */
import { readFileSync } from 'node:fs';
import { readPlan } from '../../domain/plan-text/read-plan.ts';
import { documentOfText } from '../../domain/plan-text/source-text.ts';
import { printReading } from './print-reading.ts';

const USAGE = 'npm run -s import -- FILE [--json]';

/** Ends with 2 where the command or the file cannot be read. */
function main(args: readonly string[]): number {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const json = args.includes('--json');
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json');
  if (files.length !== 1 || unknown.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const reading = readPlan(documentOfText(readFileSync(files[0]!, 'utf8')));
  process.stdout.write(json ? `${JSON.stringify(reading, null, 2)}\n` : printReading(reading));
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error && 'code' in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
