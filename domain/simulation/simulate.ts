import { resolveAgencies } from '../agency/groups.ts';
import { asFarAsKnown } from '../calendar/as-far-as-known.ts';
import { endOfDay, instantAt, lastDayOfMonth, localDateOf } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-date.ts';
import { addWorkingDays } from '../calendar/working-calendar.ts';
import { resolutionOf } from '../plan/expand-assignments.ts';
import type { PlanSummary } from '../plan/plan-summary.ts';
import { OPEN_STATUSES } from '../task/task.waiting.ts';
import { Agenda, RANKS } from './agenda.ts';
import { planSummaryAt } from './counts.ts';
import { Director } from './director.ts';
import { RoundCourse } from './round-course.ts';
import type { MonthCount, SimulationInput, SimulationRun } from './simulation.ts';
import { TaskCourse } from './task-course.ts';
import type { PlanHeads } from './task-course.ts';

// The plan's owner closes it once its last day and its last round are some weeks past.
const CLOSES_WORKING_DAYS_AFTER = 20;
const LOOKS_AGAIN_AFTER = 5;
const CLOSING_MINUTE = 10 * 60;

/**
 * Lives through a plan under a virtual clock: from its launch until it is closed, or until the input says. Nothing is
 * stored and nobody is told; the same input gives the same run.
 *
 * @throws DomainError those of `expandAssignments`, `expandReporting` and `resolveDeadline`: check the document first
 */
export function simulate(input: SimulationInput): SimulationRun {
  return new PlanCourse(input).run();
}

class PlanCourse {
  private readonly agenda = new Agenda();
  private readonly director: Director;
  private readonly tasks: TaskCourse;
  private readonly rounds: RoundCourse;
  private readonly heads: PlanHeads;
  private readonly months: MonthCount[] = [];
  private endsAt: Instant;
  private closedAt: Instant | null = null;
  private beforeClosing: PlanSummary | null = null;

  constructor(private readonly input: SimulationInput) {
    this.endsAt = input.until;
    this.heads = headsOf(input);
    // Whoever plans this is the standing agency: it assumes of itself that it does its own work in time.
    const behaviours = new Map([[this.heads.standingAgencyId, 'prompt' as const], ...input.behaviours]);
    this.director = new Director(this.agenda, { ...input, behaviours });
    this.tasks = new TaskCourse(input, this.heads, this.agenda, this.director);
    this.rounds = new RoundCourse(input, this.heads, this.agenda, this.director);
  }

  run(): SimulationRun {
    const { startsAt, document } = this.input;
    this.tasks.launch(startsAt);
    this.rounds.launch(startsAt);
    this.awaitMonth(startsAt);
    if (document.period.end !== null)
      this.awaitClosing(endOfDay(document.period.end), CLOSES_WORKING_DAYS_AFTER);
    this.agenda.runUntil(() => this.endsAt);
    return {
      input: this.input,
      ...this.heads,
      tasks: this.tasks.tasks,
      reports: this.rounds.reports,
      rounds: this.rounds.rounds,
      orders: this.director.orders,
      refused: this.director.refused,
      months: this.months,
      beyondCalendar: [...this.tasks.beyondCalendar, ...this.rounds.beyondCalendar],
      behaviours: this.director.behaviours,
      beforeClosing: this.beforeClosing,
      endedAt: this.endsAt,
      closedAt: this.closedAt,
    };
  }

  private awaitMonth(now: Instant): void {
    const last = lastDayOfMonth(localDateOf(now));
    this.agenda.add(endOfDay(last), RANKS.count, (at) => {
      this.months.push({
        month: last.slice(0, 7),
        summary: planSummaryAt(this.tasks.tasks, at, this.input.calendar),
      });
      this.awaitMonth(at);
    });
  }

  /** Looks some weeks after the plan's end, and again each week until its rounds are closed. */
  private awaitClosing(after: Instant, workingDays: number): void {
    const from = Math.max(after, this.input.startsAt);
    const day = asFarAsKnown(() => addWorkingDays(localDateOf(from), workingDays, this.input.calendar));
    if (day === null) return;
    this.agenda.add(instantAt(day, CLOSING_MINUTE), RANKS.order, (at) => {
      if (this.rounds.allClosed) this.close(at);
      else this.awaitClosing(at, LOOKS_AGAIN_AFTER);
    });
  }

  /** What is still open ends with a reason; own work of the standing agency in the issuer's name. */
  private close(at: Instant): void {
    const reason = 'Kết thúc kế hoạch';
    this.beforeClosing = planSummaryAt(this.tasks.tasks, at, this.input.calendar);
    for (const { id, state } of this.tasks.tasks) {
      if (OPEN_STATUSES.includes(state.status))
        this.director.order(id, 'decider', { type: 'end-following', reason }, at);
    }
    for (const { id, state } of this.rounds.reports) {
      if (state.status !== 'accepted' && state.status !== 'cancelled')
        this.director.order(id, 'decider', { type: 'cancel', reason }, at);
    }
    this.closedAt = at;
    this.endsAt = at;
  }
}

function headsOf({ document, registry, settings, issuedOn: on }: SimulationInput): PlanHeads {
  const at = resolutionOf(document, { registry, settings, on });
  const idOf = (name: string): string => resolveAgencies(registry, name, at).agencies[0]!.id;
  return { standingAgencyId: idOf(document.standingAgency), issuerId: idOf(document.issuer) };
}
