import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { kinshipsOf } from '../../domain/obligation/actor.ts';
import type { EscalationCommand } from '../../domain/obligation/escalation.ts';
import { escalationSteps } from '../../domain/obligation/escalation.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import { instantOf, toAgencyName, toPlanName, type TaskWords } from '../tasks/task.mapper.ts';
import type { ListedEscalation } from './escalations.repository.ts';
import type { EscalationResponse } from './escalations.responses.ts';

export function toEscalationResponse(
  row: ListedEscalation,
  actor: Actor,
  words: TaskWords,
): EscalationResponse {
  return {
    id: row.id,
    subject: { kind: row.subjectKind, id: row.subjectId, title: row.title },
    plan: toPlanName(row.planId, words),
    agency: toAgencyName(row.agencyId, words.registry),
    clock: row.clock,
    clockVersion: row.clockVersion,
    level: row.level,
    status: row.status,
    dueOn: row.dueOn,
    raisedAt: formatInstant(row.raisedAt.getTime()),
    raisedTo2At: instantOf(row.raisedTo2At),
    direction: row.direction,
    answer: row.answer,
    closedAt: instantOf(row.closedAt),
    allowedActions: stepsOf(row, actor),
    updatedAt: formatInstant(row.updatedAt.getTime()),
  };
}

/** The steps that its status admits and the actor's part allows; they are the same for tasks and reports. */
function stepsOf(row: ListedEscalation, actor: Actor): EscalationCommand['type'][] {
  const { chain, planClosed } = row;
  if (planClosed) return [];
  const kinships = kinshipsOf(actor, chain);
  return escalationSteps(row, kinships.has('leader')).filter((step) =>
    TASK_TRANSITIONS[step].by.some((kinship) => kinships.has(kinship)),
  );
}
