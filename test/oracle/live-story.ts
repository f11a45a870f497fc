import { addDays, weekday } from '../../domain/calendar/local-date.ts';
import { makeWorkingCalendar, sliceCalendar } from '../../domain/calendar/working-calendar.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor, Kinship } from '../../domain/obligation/actor.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import type { Replanned } from '../../domain/obligation/replan.ts';
import { stepPossible } from '../../domain/obligation/duty-orders.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { TaskCommand, TaskCommandType, TaskDefinition, TaskState } from '../../domain/task/task.ts';
import { TaskLife } from '../support/task-life.ts';
import type { LedgerRow } from '../support/task-life.ts';
import type { Step, StepChange, StorySeed } from './ledger-stories.ts';
import { at, dayAt, midnightAfter, OracleCalendar } from '../../oracle/oracle-calendar.ts';
import type { OracleChange, OracleCommand, OracleStory, OracleTask } from '../../oracle/oracle-model.ts';

const DAY = 86_400_000;
const OVER: ReadonlySet<string> = new Set(['completed', 'cancelled', 'refused', 'ended']);
const ENDING: readonly TaskCommandType[] = ['cancel', 'end-following', 'decide-refusal', 'refuse'];

/**
 * Lives a drawn story through the domain: its ledger, and the story as it went (only what the domain accepted). `after` each
 * step it is told what would move if the task were planned anew, though nothing changed; not of a task opened again that was
 * over when its settings changed, for what is over keeps its date.
 */
export function live(
  seed: StorySeed,
  after: (moved: readonly Replanned[]) => void = () => undefined,
): { story: OracleStory; rows: LedgerRow[]; events: TaskLife['events'] } {
  const { task, launchedAt, outages } = seed;
  const driver = new TaskLife(
    definitionOf(task),
    task.due === null ? null : dueOn(task.due),
    { at: launchedAt, receivedAt: task.received ? launchedAt - DAY : null },
    sliceCalendar(seed.calendar),
    outages,
    seed.policy,
  );
  const commands: (OracleCommand | OracleChange)[] = [];
  let settings: Settings = { calendar: seed.calendar, policy: seed.policy, due: task.due };
  let now = launchedAt;
  let isPassedOver = false;
  for (const step of seed.steps) {
    now = momentOf(step, now, seed);
    driver.fireUntil(now);
    if (step.restart) driver.restart();
    if (step.change !== null) {
      const { untold: standing } = step.change;
      const change = standing ? { ...step.change, policy: null, dueIn: null } : step.change;
      settings = changedSettings(settings, change, now, task);
      carryIn(driver, settings, now, standing);
      isPassedOver = OVER.has(driver.state.status);
      const { calendar, policy, due } = settings;
      const reckoned = new OracleCalendar(calendar.exceptions, calendar);
      commands.push({ at: now, change: { calendar: reckoned, policy, due, standing } });
      continue;
    }
    const command = tryOrder(driver, step, now);
    if (command) commands.push({ at: now, command });
    if (!isPassedOver) after(driver.unsettled(settings.due === null ? null : dueOn(settings.due), now));
  }
  const until = now + seed.runsOnDays * DAY;
  driver.fireUntil(until);
  return {
    story: { task, launchedAt, commands, outages, until },
    rows: [...driver.rows.values()],
    events: driver.events,
  };
}

interface Settings {
  calendar: WorkingCalendar;
  policy: ObligationPolicy;
  due: string | null;
}

/** The next version of the calendar, with single days turned over; what a person set is not the plan's to move. */
function changedSettings(before: Settings, change: StepChange, now: number, task: OracleTask): Settings {
  const days = new Map(before.calendar.exceptions.map((day) => [day.date, day]));
  for (const n of change.days) {
    const date = addDays(dayAt(now), n);
    // The first days of a year stay: by them the calendar knows that it has the year at all.
    if (date < '2023-02-01' || date > '2027-11-30' || date.slice(5) <= '01-03') continue;
    const rest = weekday(date) >= 6;
    if (!days.delete(date)) days.set(date, { date, kind: rest ? 'working-saturday' : 'holiday' });
  }
  return {
    calendar: makeWorkingCalendar(before.calendar.version + 1, [...days.values()]),
    policy: change.policy ?? before.policy,
    due: task.due !== null && change.dueIn !== null ? addDays(task.due, change.dueIn) : before.due,
  };
}

function carryIn(
  driver: TaskLife,
  { calendar, policy, due }: Settings,
  now: number,
  standing: boolean,
): void {
  const slice = sliceCalendar(calendar);
  if (standing) driver.adopt(slice);
  else driver.replan({ calendar: slice, policy, planDue: due === null ? null : dueOn(due) }, now);
}

function tryOrder(driver: TaskLife, step: Step, now: number): TaskCommand | null {
  const command = commandOf(step, driver.state, now);
  if (!command) return null;
  try {
    driver.order(command, actorFor(command.type, driver.state), now);
    return command;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** Later than the step before; nobody is served during an outage, so it waits for the end of it. */
function momentOf(step: Step, before: number, { outages }: StorySeed): number {
  const wished = Math.max(before + 60_000, at(addDays(dayAt(before), step.afterDays), step.time));
  const outage = outages.find(({ from, to }) => from <= wished && wished <= to);
  return outage ? outage.to + 60_000 : wished;
}

function commandOf(step: Step, state: TaskState, now: number): TaskCommand | null {
  const all = Object.keys(TASK_TRANSITIONS) as TaskCommandType[];
  const possible = all
    .filter((type) => stepPossible(state, TASK_TRANSITIONS[type]))
    .filter((type) => step.ending || !ENDING.includes(type));
  const type = possible[step.pick % Math.max(1, possible.length)];
  return type ? filledIn(type, step, state, now) : null;
}

function filledIn(type: TaskCommandType, step: Step, state: TaskState, now: number): TaskCommand {
  const day = addDays(dayAt(now), step.inDays);
  const escalationId = Object.values(state.escalations).find(({ status }) => status !== 'closed')?.id ?? '';
  const filled: Record<TaskCommandType, TaskCommand> = {
    receive: { type: 'receive' },
    refuse: { type: 'refuse', reason: 'r' },
    'decide-refusal': { type: 'decide-refusal', accept: step.dated },
    allot: { type: 'allot', officerId: 'o' },
    'report-progress': { type: 'report-progress', text: 't' },
    comment: { type: 'comment', text: 't' },
    urge: { type: 'urge', text: 't' },
    submit: { type: 'submit', contentId: 'c', contentHash: 'h' },
    withdraw: { type: 'withdraw' },
    confirm: { type: 'confirm' },
    return: { type: 'return', reason: 'r', ...(step.dated ? { dueOn: day } : {}) },
    redo: { type: 'redo', reason: 'r', ...(step.dated ? { dueOn: day } : {}) },
    'request-extension': { type: 'request-extension', until: day, reason: 'r' },
    'decide-extension': {
      type: 'decide-extension',
      approve: step.inDays > 10,
      ...(step.dated ? { until: day } : {}),
    },
    'set-date': { type: 'set-date', dueOn: day, reason: 'r' },
    suspend: { type: 'suspend', reason: 'r' },
    resume: { type: 'resume', ...(step.dated ? { dueOn: day } : {}) },
    cancel: { type: 'cancel', reason: 'r' },
    reassign: { type: 'reassign', agencyId: step.agency, treatment: step.treatment, reason: 'r' },
    'end-following': { type: 'end-following', reason: 'r' },
    'acknowledge-escalation': { type: 'acknowledge-escalation', escalationId },
    'direct-escalation': { type: 'direct-escalation', escalationId, direction: 'd' },
    'answer-escalation': { type: 'answer-escalation', escalationId, answer: 'a' },
    'close-escalation': { type: 'close-escalation', escalationId },
  };
  return filled[type];
}

/** Somebody whose command it is; who submits and who confirms are different people. */
function actorFor(type: TaskCommandType, { chain }: TaskState): Actor {
  const own = chain.agencyId === chain.standingAgencyId;
  const people: Record<Kinship, Actor> = {
    assignee: { accountId: 'officer', agencyId: chain.agencyId, roles: ['officer'] },
    'assignee-head': { accountId: 'head', agencyId: chain.agencyId, roles: ['head'] },
    'standing-agency': { accountId: 'owner', agencyId: chain.standingAgencyId, roles: ['plan-owner'] },
    leader: { accountId: 'leader', agencyId: chain.issuerId, roles: ['supervisor'] },
    decider: own
      ? { accountId: 'leader', agencyId: chain.issuerId, roles: ['supervisor'] }
      : { accountId: 'owner', agencyId: chain.standingAgencyId, roles: ['plan-owner'] },
  };
  return people[TASK_TRANSITIONS[type].by[0] ?? 'assignee'];
}

function definitionOf(task: OracleTask): TaskDefinition {
  return {
    taskId: task.id,
    planId: 'plan',
    assignmentId: 'III.1.4',
    occurrence: task.occurrence,
    class: task.class,
    role: 'perform',
    mandate: task.treatment === 'followed' ? 'directive' : 'request',
    treatment: task.treatment,
    chain: { agencyId: task.agency, standingAgencyId: task.standing, issuerId: 'issuer' },
    planEndsOn: task.planEndsOn,
  };
}

function dueOn(day: string): DueDate {
  const explanation = { vi: '', en: '' };
  return { words: '', nominal: day, lastAcceptedDay: day, dueAt: midnightAfter(day), explanation };
}
