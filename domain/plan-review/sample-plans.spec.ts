import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { realRegistry } from '../../test/support/reference-data.ts';
import { sampleDocument, sampleSteps, sampleText } from '../../test/support/sample-review.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import { readPlan } from '../plan-text/read-plan.ts';
import { documentOfText, textOfDocument } from '../plan-text/source-text.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { checklist } from './checklist.ts';
import { planDocumentOf } from './plan-document-of.ts';
import { proposePlan } from './propose-plan.ts';
import { reviewPlan } from './review-plan.ts';

const registry = realRegistry({ former: true });

/** A sample plan from its text through the review that is kept beside it. */
function imported(plan: string) {
  const text = sampleText(plan);
  const read = documentOfText(text);
  const source = textOfDocument(read);
  const proposed = proposePlan(readPlan(read));
  const reviewed = reviewPlan(proposed, sampleSteps(plan, proposed, source), source);
  const wanted = sampleDocument(plan) as PlanDocument;
  const on = wanted.issuedOn ?? wanted.assumedIssuedOn ?? '';
  const made = planDocumentOf(reviewed, wanted.source, { registry, on, settings: defaultGroupSettings });
  const open = checklist(reviewed, proposed.questions, made, {
    registry,
    calendar: realSlice(),
    groups: defaultGroupSettings,
    deadlines: DEFAULT_DEADLINE_CONVENTIONS,
    on,
    sourceText: source,
  });
  return { text, source, wanted, made, open };
}

describe.each(['hanoi-2025', 'quang-nam-2024'])('the sample plan %s through the importer', (plan) => {
  const { text, source, wanted, made, open } = imported(plan);

  it('counts its places in exactly the text that lies beside it', () => {
    expect(source).toBe(text);
  });

  it('leaves nothing open that blocks, once the answers of its review are given', () => {
    expect(open.filter(({ blocks }) => blocks)).toEqual([]);
  });

  it('comes to the plan document that lies beside it', () => {
    expect(made.document).toEqual(wanted);
  });
});
