import { formatInstant, type Instant } from '../../domain/calendar/local-date.ts';
import { runningClocks } from '../../domain/obligation/clocks.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import type { DutyState } from '../../domain/obligation/duty.ts';
import type { Escalation } from '../../domain/obligation/escalation.ts';
import { tellersFor } from '../../domain/obligation/firing.ts';
import { ruleOf } from '../../domain/obligation/ladder.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { Actor as DomainActor } from '../../domain/obligation/actor.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { allowedTaskCommands, TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import { needsOf } from './allowed-actions.ts';
import { toDueResponse, type TaskWords } from './task.mapper.ts';
import type {
  AllowedActionResponse,
  AskedExtensionResponse,
  AskedRefusalResponse,
  ExplainedDateResponse,
  RunningClockResponse,
  TaskEscalationResponse,
} from './task-detail.responses.ts';

/** What the actor may order now, in the order of the domain's table. */
export function toAllowedActions(
  state: TaskState,
  actor: DomainActor,
  planClosed: boolean,
  now: Instant,
): AllowedActionResponse[] {
  return allowedTaskCommands(state, actor, planClosed).map((type) => ({
    type,
    expectedVersionRequired: TASK_TRANSITIONS[type].needsVersion === true,
    needs: needsOf(type, state, actor, now),
  }));
}

/** A date with its words and its reason in the reader's language. */
export function toExplainedDate(
  due: DueDate | null,
  timeClass: TimeClass | null,
  words: TaskWords,
): ExplainedDateResponse | null {
  if (due === null) return null;
  return {
    ...toDueResponse(due.dueAt, timeClass, due.explanation[words.locale], words),
    words: due.words,
    nominal: due.nominal,
  };
}

/** The clocks that run, with the rungs still to come in the order of time. */
export function toRunningClocks(state: TaskState, policy: ObligationPolicy): RunningClockResponse[] {
  return runningClocks(state.clocks).map(({ clock, version, anchor, open }) => ({
    clock,
    version,
    anchor,
    upcoming: [...open]
      .sort((a, b) => a.at - b.at)
      .map(({ rung, repeat, date, at }) => ({
        rung,
        repeat,
        date,
        at: formatInstant(at),
        tells: tellersFor(state, clock, ruleOf(policy, clock, rung).tells),
      })),
  }));
}

/** The newest first. */
export function toEscalations(state: Pick<DutyState, 'escalations'>): TaskEscalationResponse[] {
  return Object.values(state.escalations)
    .sort((a, b) => b.raisedAt - a.raisedAt)
    .map(toEscalation);
}

export function toAskedRefusal({ refusal }: TaskState): AskedRefusalResponse | null {
  return refusal === null ? null : { reason: refusal.reason, askedAt: formatInstant(refusal.askedAt) };
}

export function toAskedExtension({ extension }: Pick<DutyState, 'extension'>): AskedExtensionResponse | null {
  if (extension === null) return null;
  const { until, reason, askedAt } = extension;
  return { until, reason, askedAt: formatInstant(askedAt) };
}

function toEscalation(escalation: Escalation): TaskEscalationResponse {
  const { id, clock, level, status, raisedAt, raisedTo2At, direction, answer, closedAt } = escalation;
  return {
    id,
    clock,
    level,
    status,
    raisedAt: formatInstant(raisedAt),
    raisedTo2At: raisedTo2At === null ? null : formatInstant(raisedTo2At),
    direction,
    answer,
    closedAt: closedAt === null ? null : formatInstant(closedAt),
  };
}
