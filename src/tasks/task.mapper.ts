import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { dayEndingAt, formatInstant } from '../../domain/calendar/local-date.ts';
import type { Instant } from '../../domain/calendar/local-date.ts';
import { weekdayNameEn, weekdayNameVi } from '../../domain/calendar/official-date.ts';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { allowedTaskCommands } from '../../domain/task/task.transitions.ts';
import { taskTimeClass } from '../../domain/task/task.waiting.ts';
import type { TaskStatus } from '../../domain/task/task.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import type { Locale } from '../common/locale.ts';
import type { Task } from '../recording/task.entity.ts';
import { dueSentence, knownWorkingDaysLeft } from './due-sentence.ts';
import type { PlanFacts } from './plan-facts.service.ts';
import type {
  AgencyNameResponse,
  AssignmentNameResponse,
  CommandAnswerResponse,
  DueResponse,
  PersonNameResponse,
  PlanNameResponse,
  TaskRowResponse,
} from './task.responses.ts';
import type { ListedTask } from './tasks.repository.ts';

/** What ids are shown as, and what time it is. */
export interface TaskWords {
  readonly locale: Locale;
  readonly now: Instant;
  readonly calendar: CalendarSlice;
  readonly registry: AgencyRegistry;
  readonly plans: ReadonlyMap<string, PlanFacts>;
  /** Display names by account id. */
  readonly accounts: ReadonlyMap<string, string>;
}

export function toTaskRowResponse(
  { task, dueExplanation, state, planClosed }: ListedTask,
  actor: Actor,
  words: TaskWords,
): TaskRowResponse {
  const timeClass = taskTimeClass(timingOf(task), words.now, words.calendar);
  return {
    id: task.id,
    plan: toPlanName(task.planId, words),
    assignment: toAssignmentName(task, words),
    agency: toAgencyName(task.agencyId, words.registry),
    occurrence: task.occurrence,
    class: task.class,
    role: task.role,
    mandate: task.mandate,
    treatment: task.treatment,
    status: task.status,
    timeClass,
    due: task.dueAt === null ? null : toDueResponse(task.dueAt.getTime(), timeClass, dueExplanation, words),
    receiptDueOn: task.receiptDueOn,
    timeliness: task.timeliness,
    dormant: task.dormant,
    assigneeToAct: task.assigneeToAct,
    decisionPending: task.decisionPending,
    refusalPending: task.refusalPending,
    extensionPending: task.extensionPending,
    escalationLevel: task.escalationLevel,
    officer: toPersonName(task.officerId, words.accounts),
    progress: task.progress,
    interimResults: task.interimResults,
    receivedAt: instantOf(task.receivedAt),
    firstSubmittedAt: instantOf(task.firstSubmittedAt),
    completedAt: instantOf(task.completedAt),
    version: task.version,
    allowedCommands: state === null ? [] : allowedTaskCommands(state, actor, planClosed),
    updatedAt: formatInstant(task.updatedAt.getTime()),
  };
}

/** A date with its weekday, its distance from now and its reason. */
export function toDueResponse(
  at: Instant,
  timeClass: TimeClass | null,
  explanation: string | null,
  { locale, now, calendar }: Pick<TaskWords, 'locale' | 'now' | 'calendar'>,
): DueResponse {
  const date = dayEndingAt(at);
  const daysLeft = knownWorkingDaysLeft(at, now, calendar);
  return {
    date,
    weekday: locale === 'vi' ? weekdayNameVi(date) : weekdayNameEn(date),
    at: formatInstant(at),
    workingDaysLeft: daysLeft,
    sentence: dueSentence({ at, timeClass, daysLeft }, now, locale),
    explanation,
  };
}

/** The name of an agency; an id that the registry does not know stands for itself. */
export function toAgencyName(id: string, registry: AgencyRegistry): AgencyNameResponse {
  const agency = registry.byId.get(id);
  return {
    id,
    name: agency?.name ?? id,
    shortName: agency?.shortName ?? id,
    endsOn: agency?.validTo ?? null,
  };
}

export function toPersonName(
  id: string | null,
  accounts: ReadonlyMap<string, string>,
): PersonNameResponse | null {
  return id === null ? null : { id, name: accounts.get(id) ?? null };
}

export function toPlanName(planId: string, { plans }: Pick<TaskWords, 'plans'>): PlanNameResponse {
  const plan = plans.get(planId);
  return { id: planId, number: plan?.number ?? null, title: plan?.title ?? '' };
}

export function toCommandAnswerResponse(answer: CommandAnswer): CommandAnswerResponse {
  return {
    taskId: answer.subjectId,
    version: answer.version,
    status: answer.status as TaskStatus,
    at: formatInstant(answer.at),
  };
}

function toAssignmentName(task: Task, { plans }: TaskWords): AssignmentNameResponse {
  const assignment = plans.get(task.planId)?.assignments.get(task.assignmentId);
  return { id: task.assignmentId, ref: assignment?.ref ?? '', title: task.title };
}

function timingOf({ status, dueAt, timeliness }: Task) {
  return { status, timeliness, dueAt: dueAt === null ? null : dueAt.getTime() };
}

/** A nullable instant as machines read it, with the offset of Việt Nam. */
export function instantOf(date: Date | null): string | null {
  return date === null ? null : formatInstant(date.getTime());
}
