import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentOfText } from '../../../domain/plan-text/source-text.ts';
import { readPlan } from '../../../domain/plan-text/read-plan.ts';
import { compareWithExpected } from './compare.ts';
import type { FieldScore } from './compare.ts';
import type { ExpectedPlan } from './expected-plan.ts';

const root = path.resolve(import.meta.dirname, '../../..');

function scoresOf(name: string): Map<string, FieldScore> {
  const text = readFileSync(path.join(root, 'sample-plans', name, 'source.txt'), 'utf8');
  const file = path.join(root, 'test/import/expected', `${name}.expected.json`);
  const expected = JSON.parse(readFileSync(file, 'utf8')) as ExpectedPlan;
  const scores = compareWithExpected(expected, readPlan(documentOfText(text)));
  return new Map(scores.map((score) => [score.field, score]));
}

/** What must at least be read of an annotated plan. */
const LEAST: Readonly<Record<string, number>> = {
  header: 1,
  'legal bases': 1,
  recipients: 1,
  targets: 0.95,
  'target values': 0.95,
  assignments: 0.97,
  text: 0.97,
  assignees: 0.97,
  mandate: 0.97,
  role: 0.92,
  coordinators: 0.92,
  recurrence: 0.92,
  due: 0.95,
  reporting: 0.95,
  'report due': 0.95,
  'report from': 0.95,
  'report via': 0.95,
  'report to': 0.95,
  'general tasks': 0.95,
};

describe.each(['hanoi-2025', 'quang-nam-2024'])('the annotated plan %s', (name) => {
  const scores = scoresOf(name);
  it.each(Object.entries(LEAST))('has its %s read at least to %d', (field, least) => {
    const score = scores.get(field)!;
    expect({
      field,
      f1: score.f1 >= least ? 'enough' : score.f1,
      differences: score.f1 >= least ? [] : score.differences,
    }).toEqual({
      field,
      f1: 'enough',
      differences: [],
    });
  });
});
