import { checkAssignment } from './check-assignment.ts';
import { checkReportingDuty } from './check-reporting.ts';
import type { PlanDocument, SourcePlace } from './plan-document.ts';
import { makePlanCheck } from './plan-check.ts';
import type { PlanCheck, ValidationContext } from './plan-check.ts';
import { shapeProblems } from './plan-document-shape.ts';
import type { PlanProblem } from './plan-problem.ts';
import { secrecyMarkOf } from './secrecy.ts';
import { standsAt } from './source-text.ts';

/**
 * Everything that is wrong with a plan, not just the first thing; empty when it can be issued. JSON of another shape
 * gives its problems of shape only, since no rule can be read off it.
 *
 * Codes: `field-missing`, `field-unknown`, `field-invalid`; `secret-document`; `issue-day-missing`;
 * `standing-agency-missing`; `agency-unknown`, `agency-ended`, `agency-not-yet`, `agency-ambiguous`, `group-empty`,
 * `group-needs-choice`, `one-agency-expected`, `assignee-kind-mismatch`; `assignee-missing`, `assignee-name-missing`,
 * `lead-twice`, `directive-not-competent`; `reporter-missing`; `deadline-missing`, `deadline-unexpected`,
 * `deadline-before-issue`, `deadline-unreadable` and the others of `resolveDeadline`, `calendar-year-missing`;
 * `period-end-before-start`, `period-ended-before-issue`; `ref-duplicate`, `ref-unknown`; `dependency-circular`;
 * `quantity-reversed`; `title-too-long`; `place-reversed`, `place-outside-text`, `place-text-differs`.
 */
export function validatePlanDocument(input: unknown, context: ValidationContext): PlanProblem[] {
  const shape = shapeProblems(input);
  if (shape.length > 0) return shape;
  const document = input as PlanDocument;
  const check = makePlanCheck(document, context);
  checkHead(document, check);
  checkRefs(document, check);
  document.targets.forEach((target, i) =>
    target.followedBy.forEach((name, j) => check.agencies(`targets[${i}].followedBy[${j}]`, name)),
  );
  document.assignments.forEach((assignment, i) =>
    checkAssignment(assignment, `assignments[${i}]`, document, check),
  );
  document.reporting.forEach((duty, i) => checkReportingDuty(duty, `reporting[${i}]`, document, check));
  checkPlaces(document, context.sourceText, check);
  return check.problems;
}

function checkHead(document: PlanDocument, check: PlanCheck): void {
  const { period } = document;
  if (check.issueDay === null) check.add('issuedOn', 'issue-day-missing');
  checkSingle('issuer', document.issuer, check);
  if (document.standingAgency.trim() === '') check.add('standingAgency', 'standing-agency-missing');
  else checkSingle('standingAgency', document.standingAgency, check);
  if (document.difficultyRoute) {
    checkSingle('difficultyRoute.first', document.difficultyRoute.first, check);
    checkSingle('difficultyRoute.beyondAuthority', document.difficultyRoute.beyondAuthority, check);
  }
  if (period.start !== null && period.end !== null && period.end < period.start) {
    check.add('period.end', 'period-end-before-start', { start: period.start, end: period.end });
  }
  if (period.end !== null && check.issueDay !== null && period.end < check.issueDay) {
    check.add('period.end', 'period-ended-before-issue', { end: period.end, issuedOn: check.issueDay });
  }
  for (const [path, text] of textsOf(document, check.context.sourceText)) {
    const mark = secrecyMarkOf(text);
    if (mark !== null) check.add(path, 'secret-document', { mark });
  }
}

function checkSingle(path: string, name: string, check: PlanCheck): void {
  if (check.agencies(path, name).kind === 'group') check.add(path, 'one-agency-expected', { name });
}

/** Where a mark of secrecy may stand; one mark refuses the whole document. */
function textsOf(document: PlanDocument, sourceText: string | undefined): [path: string, text: string][] {
  return [
    ['title', document.title],
    ['number', document.number ?? ''],
    ['source', sourceText ?? ''],
    ...document.assignments.map((item, i): [string, string] => [`assignments[${i}].text`, item.text]),
    ...document.generalTasks.map((item, i): [string, string] => [`generalTasks[${i}].text`, item.text]),
    ...document.reporting.map((item, i): [string, string] => [`reporting[${i}].text`, item.text]),
  ];
}

function checkRefs(document: PlanDocument, check: PlanCheck): void {
  for (const list of ['targets', 'generalTasks', 'assignments', 'reporting'] as const) {
    const first = new Map<string, string>();
    document[list].forEach(({ ref }, i) => {
      const path = `${list}[${i}].ref`;
      const earlier = first.get(ref);
      if (earlier === undefined) first.set(ref, path);
      else check.add(path, 'ref-duplicate', { ref, first: earlier });
    });
  }
}

function checkPlaces(document: PlanDocument, sourceText: string | undefined, check: PlanCheck): void {
  for (const list of ['targets', 'generalTasks', 'assignments', 'reporting'] as const) {
    document[list].forEach((item: { text: string; place: SourcePlace }, i) => {
      const { start, end } = item.place;
      const path = `${list}[${i}].place`;
      if (end <= start || item.place.lastLine < item.place.line)
        check.add(path, 'place-reversed', { start, end });
      else if (sourceText === undefined) return;
      else if (end > sourceText.length)
        check.add(path, 'place-outside-text', { end, length: sourceText.length });
      else if (!standsAt(sourceText, item.place, item.text)) check.add(path, 'place-text-differs', {});
    });
  }
}
