import { describe, expect, it } from '@jest/globals';
import { realSlice } from '../../test/support/real-calendar.ts';
import { realRegistry } from '../../test/support/reference-data.ts';
import { allOf, smallPlanInput } from '../../test/support/small-plan.ts';
import { sampleDocument, sampleSteps, sampleText } from '../../test/support/sample-review.ts';
import { defaultGroupSettings } from '../agency/groups.ts';
import { endOfDay, instantAt } from '../calendar/local-date.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../deadline/deadline-spec.ts';
import { readPlan } from '../plan-text/read-plan.ts';
import { documentOfText, textOfDocument } from '../plan-text/source-text.ts';
import { expandAssignments, expandReporting } from '../plan/expand-assignments.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { simulate } from '../simulation/simulate.ts';
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

const PLANS = ['hanoi-2025', 'quang-nam-2024', 'le-chan-2024', 'hai-phong-2024', 'hai-phong-2023'];

describe.each(PLANS)('the sample plan %s through the importer', (plan) => {
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

/** What a plan asks for at its launch, and its first round lived through by bodies that do all in time. */
describe.each([
  { plan: 'le-chan-2024', tasks: 99, round: 'closing.1', reports: 22, period: '2024', until: '2025-02-28' },
  { plan: 'hai-phong-2024', tasks: 248, round: 'V.11.1', reports: 36, period: '2024', until: '2025-02-28' },
  { plan: 'hai-phong-2023', tasks: 293, round: 'VI.1.3', reports: 36, period: '2023', until: '2024-03-15' },
])('the sample plan $plan in force', ({ plan, tasks, round, reports, period, until }) => {
  const document = sampleDocument(plan) as PlanDocument;
  const on = document.assumedIssuedOn!;
  const context = { registry, on, settings: defaultGroupSettings };

  it(`gives out ${tasks} tasks, and asks ${reports} bodies in its yearly round`, () => {
    expect(expandAssignments(document, context).tasks).toHaveLength(tasks);
    const asked = expandReporting(document, context).filter(({ dutyRef }) => dutyRef === round);
    expect(asked).toHaveLength(reports);
  });

  it('lives through its first round: every report and the consolidation come in', () => {
    const run = simulate(
      smallPlanInput({
        document,
        registry,
        mix: allOf('prompt'),
        issuedOn: on,
        startsAt: instantAt(on, 9 * 60),
        until: endOfDay(until),
      }),
    );
    const first = run.rounds.find(({ duty }) => duty.ref === round)!;
    expect(first.state.schedule.periodKey).toBe(period);
    expect(first.reports.map(({ state }) => state.status)).toEqual(Array(reports).fill('accepted'));
    expect(first.consolidation?.state.status).toBe('accepted');
    expect(run.tasks.length).toBeGreaterThanOrEqual(tasks);
  });
});
