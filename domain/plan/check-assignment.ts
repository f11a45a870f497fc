import { assertNever } from '../assert-never.ts';
import { checkDeadline } from './check-deadline.ts';
import { treatmentIn } from './expand-assignments.ts';
import type { PlanAssignee, PlanAssignment, PlanDocument } from './plan-document.ts';
import type { PlanCheck } from './plan-check.ts';

/** What a board's column holds; longer titles would be cut in the middle of a word. */
const longestTitle = 60;

/** Reports all that is wrong with one assignment. */
export function checkAssignment(
  assignment: PlanAssignment,
  path: string,
  document: PlanDocument,
  check: PlanCheck,
): void {
  checkAssignees(assignment, path, document, check);
  checkClass(assignment, path, check);
  checkDependencies(assignment, path, document, check);
  const length = [...assignment.titleShort].length;
  if (length > longestTitle)
    check.add(`${path}.titleShort`, 'title-too-long', { length, longest: longestTitle });
  const { min, max } = assignment.expectedQuantity ?? { min: null, max: null };
  if (min !== null && max !== null && max < min) {
    check.add(`${path}.expectedQuantity`, 'quantity-reversed', { min, max });
  }
}

function checkAssignees(
  assignment: PlanAssignment,
  path: string,
  document: PlanDocument,
  check: PlanCheck,
): void {
  if (assignment.assignees.length === 0)
    check.add(`${path}.assignees`, 'assignee-missing', { ref: assignment.ref });
  const leads = assignment.assignees.reduce((sum, assignee, i) => {
    const count = checkAssignee(assignee, `${path}.assignees[${i}]`, document, check);
    return assignee.role === 'lead' ? sum + Math.max(count, 1) : sum;
  }, 0);
  if (leads > 1) check.add(`${path}.assignees`, 'lead-twice', { ref: assignment.ref, leads });
}

/** Reports one assignee; answers how many bodies it stands for. */
function checkAssignee(
  assignee: PlanAssignee,
  path: string,
  document: PlanDocument,
  check: PlanCheck,
): number {
  if (assignee.name.trim() === '') {
    check.add(`${path}.name`, 'assignee-name-missing');
    return 0;
  }
  if (!assignee.followed) {
    if (assignee.reason === undefined) check.add(`${path}.reason`, 'field-missing');
    return 0;
  }
  const { kind, agencies } = check.agencies(`${path}.name`, assignee.name);
  if (kind !== null && kind !== assignee.kind) {
    check.add(`${path}.kind`, 'assignee-kind-mismatch', { name: assignee.name, expected: kind });
  }
  const [only] = agencies;
  if (kind === 'agency' && only && assignee.mandate.decided === 'directive') {
    const { defaultMandate } = treatmentIn(check.context.registry, document.authority, only);
    if (defaultMandate === 'request')
      check.add(`${path}.mandate`, 'directive-not-competent', { name: only.name });
  }
  return agencies.length;
}

/** Each class needs what its clock runs by, and has nothing that belongs to another. */
function checkClass(assignment: PlanAssignment, path: string, check: PlanCheck): void {
  const { deadline } = assignment;
  if (deadline) checkDeadline(deadline, `${path}.deadline`, check);
  const dated = deadline !== null && deadline.spec.kind !== 'to-be-set' && deadline.spec.kind !== 'none';
  switch (assignment.class) {
    case 'dated':
      if (!dated) check.add(`${path}.deadline`, 'deadline-missing', { class: 'dated' });
      break;
    case 'recurring':
      if (assignment.recurrence === null) check.add(`${path}.recurrence`, 'field-missing');
      break;
    case 'on-event':
      if (assignment.event === null) check.add(`${path}.event`, 'field-missing');
      break;
    case 'standing':
    case 'to-be-set':
      if (dated) check.add(`${path}.deadline`, 'deadline-unexpected', { class: assignment.class });
      break;
    default:
      assertNever(assignment.class);
  }
}

function checkDependencies(
  assignment: PlanAssignment,
  path: string,
  document: PlanDocument,
  check: PlanCheck,
): void {
  const byRef = new Map(document.assignments.map((other) => [other.ref, other]));
  assignment.dependsOn.forEach((ref, i) => {
    if (!byRef.has(ref)) check.add(`${path}.dependsOn[${i}]`, 'ref-unknown', { ref });
  });
  const seen = new Set<string>();
  const open = [...assignment.dependsOn];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (ref === assignment.ref) {
      check.add(`${path}.dependsOn`, 'dependency-circular', { ref });
      return;
    }
    if (!seen.has(ref)) open.push(...(byRef.get(ref)?.dependsOn ?? []));
    seen.add(ref);
  }
}
