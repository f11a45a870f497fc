import { resolveAgencies } from '../../domain/agency/groups.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import { DomainError } from '../../domain/errors.ts';
import { resolutionOf } from '../../domain/plan/expand-assignments.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { shapeProblems } from '../../domain/plan/plan-document-shape.ts';
import type { PlanProblem } from '../../domain/plan/plan-problem.ts';
import { validatePlanDocument } from '../../domain/plan/validate-plan-document.ts';
import type { FieldErrorDetails } from '../common/problem.ts';
import type { PlanContext } from './plan-contexts.service.ts';

/** The bodies behind a plan's head. */
export interface PlanHead {
  readonly issuerAgencyId: string;
  readonly standingAgencyId: string;
}

/** All that is wrong with a plan; empty when it can be issued. */
export function problemsOfPlan(
  document: PlanDocument,
  context: PlanContext,
  sourceText: string | null,
): PlanProblem[] {
  const { registry, calendar, settings: groups, on } = context;
  const installation = { registry, calendar, groups, deadlines: DEFAULT_DEADLINE_CONVENTIONS, on };
  return validatePlanDocument(document, sourceText === null ? installation : { ...installation, sourceText });
}

/** @throws DomainError 'plan-invalid' with every problem */
export function assertNoProblems(problems: readonly PlanProblem[]): void {
  if (problems.length > 0) throw new DomainError('plan-invalid', { errors: problems.map(fieldErrorOf) });
}

/** @throws DomainError 'plan-invalid' for JSON of another shape */
export function assertShape(input: unknown): asserts input is PlanDocument {
  assertNoProblems(shapeProblems(input));
}

/**
 * Refuses what not even a draft may have: a mark of secrecy (the text is not to be stored), and a head whose bodies are
 * not known, since nobody could own the draft.
 *
 * @throws DomainError 'plan-invalid'
 */
export function assertDraftable(problems: readonly PlanProblem[]): void {
  const heads = ['issuer', 'standingAgency'];
  assertNoProblems(problems.filter(({ path, code }) => code === 'secret-document' || heads.includes(path)));
}

/** The issuing and the standing agency of a document. Throws as `resolveAgencies`. */
export function headOf(document: PlanDocument, context: PlanContext): PlanHead {
  const at = resolutionOf(document, context);
  const idOf = (name: string): string => resolveAgencies(context.registry, name, at).agencies[0]!.id;
  return { issuerAgencyId: idOf(document.issuer), standingAgencyId: idOf(document.standingAgency) };
}

/** `assignments[3].assignees[0].name` as fields are named in problems: `assignments.3.assignees.0.name`. */
export function fieldErrorOf({ path, code, details }: PlanProblem): FieldErrorDetails {
  return { field: path.replace(/\[(\d+)\]/g, '.$1'), code, values: details };
}
