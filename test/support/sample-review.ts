import { readFileSync } from 'node:fs';
import type { NumberedStep, ReviewStep } from '../../domain/plan-review/review-operation.ts';
import { reviewPlan } from '../../domain/plan-review/review-plan.ts';
import { HEAD_ID } from '../../domain/plan-review/reviewed-plan.ts';
import type { ProposedPlan, ReviewedPlan } from '../../domain/plan-review/reviewed-plan.ts';

const ROOT = new URL('../../sample-plans/', import.meta.url);

export function sampleText(plan: string): string {
  return readFileSync(new URL(`${plan}/source.txt`, ROOT), 'utf8');
}

export function sampleDocument(plan: string): unknown {
  return JSON.parse(readFileSync(new URL(`${plan}/plan.json`, ROOT), 'utf8'));
}

/**
 * The operations of a sample plan's `review.json` for a proposal. The file names an item by its list and by the place at
 * which the reading found it (`assignments@3824`), which stays when other items come or go; `*` is all that is undecided.
 */
export function sampleSteps(plan: string, proposed: ProposedPlan, source: string): NumberedStep[] {
  const named = JSON.parse(readFileSync(new URL(`${plan}/review.json`, ROOT), 'utf8')) as ReviewStep[];
  const log: NumberedStep[] = [];
  for (const step of named) {
    const now = reviewPlan(proposed, log, source);
    log.push({ number: log.length + 1, step: withIds(step, proposed, now) });
  }
  return log;
}

function withIds(step: ReviewStep, proposed: ProposedPlan, now: ReviewedPlan): ReviewStep {
  if ('item' in step) return { ...step, item: idOf(step.item, proposed) };
  if (!('items' in step)) return step;
  return {
    ...step,
    items: step.items.flatMap((name) => (name === '*' ? undecided(now) : [idOf(name, proposed)])),
  };
}

function idOf(name: string, { start }: ProposedPlan): string {
  if (name === HEAD_ID) return HEAD_ID;
  const found = start.items.find(({ list, value }) => `${list}@${value.place.start}` === name);
  if (found === undefined) throw new Error(`the reading proposes nothing at ${name}`);
  return found.id;
}

function undecided({ head, items }: ReviewedPlan): string[] {
  return [{ ...head, id: HEAD_ID }, ...items]
    .filter(({ decision }) => decision === 'proposed')
    .map(({ id }) => id);
}
