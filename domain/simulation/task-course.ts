import { isThereOn } from '../agency/ended-bodies.ts';
import { asFarAsKnown } from '../calendar/as-far-as-known.ts';
import { addDays, instantAt, localDateOf } from '../calendar/local-date.ts';
import type { Instant, LocalDate } from '../calendar/local-date.ts';
import { addWorkingDays } from '../calendar/working-calendar.ts';
import type { SeriesContext } from '../deadline/period-series.ts';
import type { DueDate } from '../obligation/clock.ts';
import { dueAtLaunch } from '../plan/due-at-launch.ts';
import { expandAssignments } from '../plan/expand-assignments.ts';
import type { ExpandedTask } from '../plan/expand-assignments.ts';
import { eventDue } from '../plan/occurrences.ts';
import type { PlanAssignment } from '../plan/plan-document.ts';
import { seriesContextOf, turnAfter } from '../plan/plan-series.ts';
import { makeTask } from '../task/make-task.ts';
import type { Inherited, TaskMakingsOfPlan } from '../task/make-task.ts';
import { ENDED_STATUSES } from '../task/task.evolve.ts';
import type { Agenda } from './agenda.ts';
import { RANKS } from './agenda.ts';
import type { Director } from './director.ts';
import { draw, drawBetween } from './draw.ts';
import { TASK_LIFE } from './lives.ts';
import type { SimulatedTask } from './lives.ts';
import { SimulatedSubject } from './simulated-subject.ts';
import type { BeyondCalendar, SimulationInput } from './simulation.ts';
import { taskConduct } from './task-conduct.ts';

/** The bodies at the head of a plan. */
export interface PlanHeads {
  readonly standingAgencyId: string;
  readonly issuerId: string;
}

interface Turn {
  readonly occurrence: number;
  readonly due: DueDate | null;
}

// Something that calls for on-event work is assumed to happen some times a year, to two of the agencies each time.
const EVENT_AFTER_WORKING_DAYS = { from: 40, to: 120 };
const AGENCIES_PER_EVENT = 2;
const EVENT_RECORDED_AT = 9 * 60 + 30;

/** The tasks of a plan: its launch, the turns of recurring work, and events that call for on-event work. */
export class TaskCourse {
  readonly tasks: SimulatedTask[] = [];
  readonly beyondCalendar: BeyondCalendar[] = [];
  private readonly shares: readonly ExpandedTask[];
  private readonly series: SeriesContext;
  /** Occurrence 0 of each assignment. */
  private readonly origins = new Map<string, { share: ExpandedTask; task: SimulatedTask }[]>();

  constructor(
    private readonly input: SimulationInput,
    private readonly heads: PlanHeads,
    private readonly agenda: Agenda,
    private readonly director: Director,
  ) {
    const { document, registry, settings, issuedOn: on, calendar, conventions } = input;
    this.shares = expandAssignments(document, { registry, settings, on }).tasks;
    this.series = seriesContextOf(document, { calendar, conventions, on });
  }

  launch(at: Instant): void {
    const { document, calendar, conventions } = this.input;
    const launchedOn = localDateOf(at);
    for (const work of document.assignments) {
      const due = dueAtLaunch(work, document, { calendar, conventions, launchedOn });
      const shares = this.shares.filter(({ assignmentRef }) => assignmentRef === work.ref);
      this.open(work, shares, { occurrence: 0, due }, at);
      if (work.class === 'recurring') this.awaitTurn(work, { lastOccurrence: 0, lastPeriodKey: null }, at);
      if (work.class === 'on-event') this.awaitEvent(work, 1, at);
    }
  }

  /** Each turn opens on its day, for the agencies whose occurrence 0 still stands. */
  private awaitTurn(
    work: PlanAssignment,
    last: { lastOccurrence: number; lastPeriodKey: string | null },
    now: Instant,
  ): void {
    const turn = turnAfter(work, last, this.series);
    if (turn === null) return;
    this.agenda.add(Math.max(turn.opensAt, now), RANKS.opening, (at) => {
      const { occurrence, periodKey, due } = turn;
      this.openAgain(work, this.standing(work.ref, at), { occurrence, due }, at);
      this.awaitTurn(work, { lastOccurrence: occurrence, lastPeriodKey: periodKey }, at);
    });
  }

  private awaitEvent(work: PlanAssignment, occurrence: number, now: Instant): void {
    const { seed, calendar, document } = this.input;
    const { from, to } = EVENT_AFTER_WORKING_DAYS;
    const after = drawBetween(seed, `event/${work.ref}/${occurrence}`, from, to);
    const day = asFarAsKnown(() => addWorkingDays(localDateOf(now), after, calendar));
    if (day === null || (document.period.end !== null && day > document.period.end)) return;
    this.agenda.add(instantAt(day, EVENT_RECORDED_AT), RANKS.opening, (at) => {
      this.recordEvent(work, occurrence, addDays(day, -1), at);
      this.awaitEvent(work, occurrence + 1, at);
    });
  }

  private recordEvent(work: PlanAssignment, occurrence: number, occurredOn: LocalDate, at: Instant): void {
    const standing = this.standing(work.ref, at);
    if (standing.length === 0) return;
    const first = draw(this.input.seed, `concerned/${work.ref}/${occurrence}`, standing.length);
    const concerned = [...standing, ...standing].slice(first, first + AGENCIES_PER_EVENT);
    const due = eventDue(work, occurredOn, this.series);
    this.openAgain(work, [...new Set(concerned)], { occurrence, due }, at);
  }

  /** Who may be given more of a work: it still stands there, and the body itself does. */
  private standing(ref: string, at: Instant): { share: ExpandedTask; task: SimulatedTask }[] {
    return this.originsOf(ref).filter(
      ({ share, task }) =>
        !ENDED_STATUSES.includes(task.state.status) &&
        isThereOn(this.input.registry, share.agencyId, localDateOf(at)),
    );
  }

  private originsOf(ref: string): { share: ExpandedTask; task: SimulatedTask }[] {
    const known = this.origins.get(ref) ?? [];
    this.origins.set(ref, known);
    return known;
  }

  private openAgain(
    work: PlanAssignment,
    origins: readonly { share: ExpandedTask; task: SimulatedTask }[],
    turn: Turn,
    at: Instant,
  ): void {
    const inherited = new Map(origins.map(({ share, task }) => [share.agencyId, task.state]));
    const shares = origins.map(({ share }) => share);
    this.open(work, shares, turn, at, inherited);
  }

  private open(
    work: PlanAssignment,
    shares: readonly ExpandedTask[],
    turn: Turn,
    at: Instant,
    inherited?: ReadonlyMap<string, Inherited>,
  ): void {
    const made = shares.map((share) => {
      const task = asFarAsKnown(() => this.make(work, share, turn, at, inherited?.get(share.agencyId)));
      if (task && turn.occurrence === 0) this.originsOf(work.ref).push({ share, task });
      return task;
    });
    const missing = made.filter((task) => task === null).length;
    if (missing > 0) this.beyondCalendar.push({ ref: work.ref, subjects: missing });
  }

  private make(
    work: PlanAssignment,
    share: ExpandedTask,
    { occurrence, due }: Turn,
    at: Instant,
    state: Inherited | undefined,
  ): SimulatedTask {
    const { planId, ids, policy, calendar, document } = this.input;
    const assignmentId = ids.assignmentId(planId, work.ref);
    const id = ids.taskId(assignmentId, share.agencyId, occurrence);
    const planEndsOn = document.period.end;
    const makings: TaskMakingsOfPlan = { planId, ...this.heads, planEndsOn, policy, calendar, now: at };
    const inherited = state && { receivedAt: state.receivedAt, officerId: state.officerId };
    const assignment = { id: assignmentId, class: work.class };
    const first = makeTask(makings, assignment, share, { occurrence, due, inherited }, id);
    const place = { ref: work.ref, turn: String(occurrence) };
    const task: SimulatedTask = new SimulatedSubject(id, place, TASK_LIFE, { policy, calendar }, first, at);
    this.tasks.push(task);
    this.director.begin(
      task,
      taskConduct(() => task.state, this.director.mannerOf(share.agencyId, id)),
    );
    return task;
  }
}
