import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../../domain/plan-text/read-plan.ts';
import { documentOfText } from '../../../domain/plan-text/source-text.ts';
import { countReading, f1, markedPlan } from '../../../test/support/marked-plan.ts';
import type { Counts } from '../../../test/support/marked-plan.ts';

const root = path.resolve(import.meta.dirname, '../../../test/import/made-up');

function countsOf(): Counts {
  const counts: Counts = {};
  for (const file of readdirSync(root)) {
    const plan = markedPlan(readFileSync(path.join(root, file), 'utf8'));
    countReading(plan, readPlan(documentOfText(plan.text)), counts, file);
  }
  return counts;
}

/** Plans of many subjects and forms, with what a person reads in them; the rules were made with these at hand. */
describe('the made-up plans', () => {
  const counts = countsOf();

  it.each(Object.keys(counts))('have their %s read', (field) => {
    const { differences } = counts[field]!;
    expect([differences, f1(counts[field]!) >= 0.97]).toEqual([differences, true]);
  });

  it('have more than two hundred duties, with all that is said of them', () => {
    expect(counts['duties']!.expected).toBeGreaterThan(200);
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining([
        'assignees',
        'role',
        'coordinators',
        'due',
        'recurrence',
        'reports',
        'targets',
      ]),
    );
  });
});
