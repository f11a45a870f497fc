import { readFileSync } from 'node:fs';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { projectFile } from '../common/project-files.ts';
import type { PlansService, PlanWithParts } from '../plans/plans.service.ts';

/** The sample plans that the project carries. */
export type SamplePlanName = 'hanoi-2025' | 'quang-nam-2024';

/** A sample plan as the project carries it: the document and the text that its places count in. */
export function readSamplePlan(name: SamplePlanName): { document: PlanDocument; sourceText: string } {
  const document = JSON.parse(
    readFileSync(projectFile('sample-plans', name, 'plan.json'), 'utf8'),
  ) as PlanDocument;
  return {
    document,
    sourceText: readFileSync(projectFile('sample-plans', name, document.source.file), 'utf8'),
  };
}

/** Enters a sample plan as a draft in the name of its plan owner; once, however often it is called. */
export async function createSamplePlan(
  plans: PlansService,
  actor: Actor,
  name: SamplePlanName,
): Promise<PlanWithParts> {
  return plans.create(actor, `sample-plan/${name}`, readSamplePlan(name));
}
