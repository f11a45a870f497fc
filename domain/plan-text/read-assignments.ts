import { isCollectiveName } from './body-lists.ts';
import { roleOf } from './duty-role.ts';
import type { DutyRole } from './duty-role.ts';
import { timeOfDuty } from './duty-time.ts';
import { mandateOf } from './headings.ts';
import { placeOf } from './mapped-text.ts';
import type { LineIndex } from './mapped-text.ts';
import type { PlanNames } from './plan-names.ts';
import type { ReadAssignment } from './plan-reading.ts';
import type { RawDuty } from './raw-duty.ts';
import { readDeliverable } from './sentence-deliverable.ts';
import type { TimeContext } from './time-reading.ts';

export interface ReadingContext {
  readonly lines: LineIndex;
  readonly names: PlanNames;
  readonly time: TimeContext;
}

/** How sure the form of a duty makes its text and its assignees. */
const CONFIDENCE: Readonly<Record<RawDuty['rule'], number>> = {
  heading: 0.95,
  sentence: 0.9,
  common: 0.6,
  labels: 0.95,
  table: 0.9,
  introduction: 0.6,
  closing: 0.5,
};

export function readAssignment(duty: RawDuty, context: ReadingContext): ReadAssignment {
  const { text } = duty.content;
  const own = roleOf(text);
  const role = mergedRole(duty, own);
  const time = timeOfDuty(text, duty.time?.text ?? null, context.time);
  const assignees = unique(duty.holder.names);
  const certain = { rule: duty.rule, confidence: CONFIDENCE[duty.rule] };
  return {
    ref: duty.ref,
    text,
    assignees,
    assigneeKind: assignees.length > 0 && assignees.every(isCollectiveName) ? 'group' : 'agency',
    mandate: mandateOf(duty.holder.mandateWords),
    role: role.role,
    coordinators: coordinatorsOf(role.coordinators, assignees, context.names),
    dueWords: time.dueWords,
    due: time.due,
    dueSpec: time.dueSpec,
    dueRule: time.dueRule,
    recurrence: time.recurrence,
    event: time.event,
    standing:
      time.dueWords === null &&
      (time.recurrence === null || time.recurrence === 'continuous') &&
      duty.product === null,
    deliverable: readDeliverable(text).value,
    product: duty.product === '' ? null : duty.product,
    timeQuestions: time.questions,
    source: placeOf(duty.content, context.lines),
    heading: duty.holder.heading ? placeOf(duty.holder.heading, context.lines) : null,
    grounds: {
      text: certain,
      assignees: certain,
      role: { rule: role.rule, confidence: role.confidence },
      due: { rule: time.dueRule ?? 'no-time-words', confidence: time.confidence },
      recurrence: { rule: time.recurrence ?? 'no-recurrence', confidence: time.confidence },
    },
  };
}

/** A line above ("Chủ trì, phối hợp với …") or a column gives the role; partners of both count. */
function mergedRole(duty: RawDuty, own: DutyRole): DutyRole {
  if (!duty.role) return own;
  const fromAbove = duty.rule === 'labels' || duty.rule === 'table';
  const coordinators =
    fromAbove && duty.role.coordinators.length > 0
      ? duty.role.coordinators
      : [...duty.role.coordinators, ...own.coordinators];
  return { role: duty.role.role, coordinators, rule: fromAbove ? duty.rule : 'line-above', confidence: 0.9 };
}

function coordinatorsOf(found: readonly string[], assignees: readonly string[], names: PlanNames): string[] {
  const self = new Set(assignees.map((name) => names.canonical(name)));
  return unique(found.map((name) => names.canonical(name))).filter(
    (name) => !self.has(name) || isCollectiveName(name),
  );
}

/** Each name once, however it is capitalised. */
function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name] as const).reverse()).values()].reverse();
}
