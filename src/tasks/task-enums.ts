import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import type { EscalationStatus } from '../../domain/obligation/escalation.ts';
import { ESCALATION_TRANSITIONS } from '../../domain/obligation/escalation.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Mandate } from '../../domain/agency/treatment.ts';
import type { AssigneeRole } from '../../domain/plan/plan-document.ts';
import type { TaskCommandType, TaskStatus } from '../../domain/task/task.ts';
import { ENDED_STATUSES } from '../../domain/task/task.evolve.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import { OPEN_STATUSES } from '../../domain/task/task.waiting.ts';

/** The words of the domain as lists, for filters and for the description of the API. */
export const TASK_STATUSES: readonly TaskStatus[] = [...OPEN_STATUSES, 'completed', ...ENDED_STATUSES];
export const TASK_COMMAND_TYPES = Object.keys(TASK_TRANSITIONS) as TaskCommandType[];
export const TIME_CLASSES: readonly TimeClass[] = ['in-time', 'due-soon', 'overdue', 'no-deadline'];
export const ASSIGNEE_ROLES: readonly AssigneeRole[] = ['lead', 'perform', 'coordinate'];
export const MANDATES: readonly Mandate[] = ['directive', 'request'];
export const TREATMENTS: readonly FollowedTreatment[] = ['followed', 'requested'];
export const TIMELINESS: readonly Timeliness[] = ['on-time', 'late'];
export const ESCALATION_STATUSES = Object.keys(ESCALATION_TRANSITIONS) as EscalationStatus[];
