/**
 * `npm run import:score`: compares what is read of plans with what people annotated in them, field by field, and prints
 * every difference. Without an argument the project's own annotated plans; else folders with `NAME.txt` and
 * `NAME.expected.json`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../../domain/plan-text/read-plan.ts';
import { documentOfText } from '../../../domain/plan-text/source-text.ts';
import { compareWithExpected } from './compare.ts';
import type { ExpectedPlan } from './expected-plan.ts';

interface AnnotatedPlan {
  readonly name: string;
  readonly text: string;
  readonly expected: ExpectedPlan;
}

function annotatedIn(folder: string, textOf: (name: string) => string): AnnotatedPlan[] {
  const suffix = '.expected.json';
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => {
      const name = file.slice(0, -suffix.length);
      const expected = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ExpectedPlan;
      return { name, text: readFileSync(textOf(name), 'utf8'), expected };
    });
}

function plansToScore(folders: readonly string[]): AnnotatedPlan[] {
  if (folders.length > 0) {
    return folders.flatMap((folder) => annotatedIn(folder, (name) => path.join(folder, `${name}.txt`)));
  }
  return annotatedIn(path.resolve('test/import/expected'), (name) =>
    path.resolve('sample-plans', name, 'source.txt'),
  );
}

for (const { name, text, expected } of plansToScore(process.argv.slice(2))) {
  const lines = [`\n${name}\n${'field'.padEnd(18)}precision  recall     F1`];
  for (const { field, precision, recall, f1, differences } of compareWithExpected(
    expected,
    readPlan(documentOfText(text)),
  )) {
    const numbers = [precision, recall, f1].map((value) => value.toFixed(3).padEnd(11)).join('');
    lines.push(`${field.padEnd(18)}${numbers}`, ...differences.map((difference) => `    ${difference}`));
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
