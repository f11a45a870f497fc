import { asFarAsKnown } from '../calendar/as-far-as-known.ts';
import { localDateOf } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/local-date.ts';
import { dueInForce } from '../obligation/duty.ts';
import { resolveAgencies } from '../agency/groups.ts';
import { expandReporting, resolutionOf } from '../plan/expand-assignments.ts';
import { roundAfter, seriesContextOf } from '../plan/plan-series.ts';
import { completenessOf } from '../report/completeness.ts';
import type { CompletenessStatement } from '../report/completeness.ts';
import {
  consolidatorOf,
  makeReport,
  reportersOn,
  roundDefinitionOf,
  roundDutiesOf,
} from '../report/make-round.ts';
import type { Reporter, RoundDutyOfPlan } from '../report/make-round.ts';
import type { ReportKind } from '../report/report.ts';
import { DEFAULT_ROUND_SETTINGS } from '../report/report-round.ts';
import { decideRound, decideRoundInstants, nextRoundInstant, openSchedule } from '../report/round.decide.ts';
import { evolveRound } from '../report/round.evolve.ts';
import type { RoundEvent } from '../report/round.ts';
import type { Agenda } from './agenda.ts';
import { RANKS } from './agenda.ts';
import type { Director } from './director.ts';
import { actorOf, dayIn, inWorkingDays } from './intention.ts';
import type { Manner } from './intention.ts';
import { REPORT_LIFE } from './lives.ts';
import type { SimulatedReport } from './lives.ts';
import { reportConduct } from './report-conduct.ts';
import { SimulatedSubject } from './simulated-subject.ts';
import type { BeyondCalendar, SimulatedRound, SimulationInput } from './simulation.ts';
import type { PlanHeads } from './task-course.ts';

/** The rounds of a plan's duties to report, with their reports and consolidations. */
export class RoundCourse {
  readonly rounds: SimulatedRound[] = [];
  readonly reports: SimulatedReport[] = [];
  readonly beyondCalendar: BeyondCalendar[] = [];

  constructor(
    private readonly input: SimulationInput,
    private readonly heads: PlanHeads,
    private readonly agenda: Agenda,
    private readonly director: Director,
  ) {}

  launch(at: Instant): void {
    const { document, registry, settings, issuedOn: on } = this.input;
    const context = { registry, settings, on };
    const names = resolutionOf(document, context);
    const receivers = new Map(
      document.reporting
        .filter(({ kind }) => kind === 'round')
        .map(({ ref, receiver }) => [
          ref,
          resolveAgencies(registry, receiver, names).agencies[0]?.id ?? null,
        ]),
    );
    const reports = expandReporting(document, context);
    for (const duty of roundDutiesOf(document.reporting, receivers, reports)) this.schedule(duty, null, at);
  }

  /** Nothing is awaited of any round any more. */
  get allClosed(): boolean {
    return this.rounds.every(({ state }) => state.status === 'closed');
  }

  private schedule(duty: RoundDutyOfPlan, after: string | null, at: Instant): void {
    const { document, planId, ids, calendar, conventions, issuedOn: on } = this.input;
    const series = seriesContextOf(document, { calendar, conventions, on });
    const schedule = roundAfter(duty.duty, duty.consolidation, after, series);
    if (schedule === null) return;
    const roundId = ids.roundId(planId, duty.ref, schedule.periodKey);
    const definition = roundDefinitionOf({ planId, issuerId: this.heads.issuerId }, duty, roundId);
    const event = openSchedule(definition, schedule);
    const round: SimulatedRound = {
      duty,
      state: evolveRound(null, event, at),
      events: [{ at, event }],
      reports: [],
      consolidation: null,
      statements: [],
    };
    this.rounds.push(round);
    this.arm(round, at);
  }

  private arm(round: SimulatedRound, now: Instant): void {
    const next = nextRoundInstant(round.state);
    if (next === null) return;
    this.agenda.add(Math.max(next, now), RANKS.opening, (at) => this.advance(round, at));
  }

  private advance(round: SimulatedRound, at: Instant): void {
    const events = decideRoundInstants(round.state, at);
    if (events.length === 0) return;
    for (const event of events) this.take(round, event, at);
    this.arm(round, at);
  }

  private take(round: SimulatedRound, event: RoundEvent, at: Instant): void {
    round.state = evolveRound(round.state, event, at);
    round.events.push({ at, event });
    if (event.type === 'round-opened') {
      for (const reporter of this.there(round.duty.reporters, at)) this.open(round, 'unit', reporter, at);
      this.schedule(round.duty, round.state.schedule.periodKey, at);
      if (round.state.schedule.due.units === null) this.awaitDate(round, at);
    } else if (event.type === 'consolidation-opened') {
      for (const receiver of this.there([consolidatorOf(round.state)], at))
        round.consolidation = this.open(round, 'consolidation', receiver, at);
    } else if (event.type === 'checkpoint-reached') {
      round.statements.push({ checkpoint: event.checkpoint, statement: this.statement(round, at) });
    }
  }

  private there<R extends Reporter>(reporters: readonly R[], at: Instant): R[] {
    return reportersOn(reporters, this.input.registry, localDateOf(at));
  }

  /** How complete a round is at an instant. */
  statement(round: SimulatedRound, at: Instant): CompletenessStatement {
    const rows = round.reports.map(({ state }) => ({
      agencyId: state.chain.agencyId,
      kind: this.input.registry.byId.get(state.chain.agencyId)?.kind ?? ('other' as const),
      treatment: state.treatment,
      status: state.status,
      timeliness: state.timeliness,
      zero: (state.sent ?? state.accepted)?.zero ?? false,
      dueAt: dueInForce(state)?.dueAt ?? null,
    }));
    return completenessOf(rows, at);
  }

  private open(round: SimulatedRound, kind: ReportKind, reporter: Reporter, at: Instant) {
    const { ids, policy, calendar } = this.input;
    const { state, duty } = round;
    const id = ids.reportId(state.definition.roundId, kind, reporter.agencyId);
    const first = asFarAsKnown(() => makeReport(state, kind, reporter, id, { policy, calendar, now: at }));
    if (first === null) {
      this.beyondCalendar.push({ ref: duty.ref, subjects: 1 });
      return null;
    }
    const place = { ref: duty.ref, turn: state.schedule.periodKey };
    const report: SimulatedReport = new SimulatedSubject(
      id,
      place,
      REPORT_LIFE,
      { policy, calendar },
      first,
      at,
    );
    this.reports.push(report);
    if (kind === 'unit') round.reports.push(report);
    const manner = this.director.mannerOf(reporter.agencyId, id);
    this.director.begin(
      report,
      reportConduct(() => report.state, manner),
    );
    return report;
  }

  /** A date of the units that the plan leaves open: the receiver sets it on the round, and so on each open report. */
  private awaitDate(round: SimulatedRound, at: Instant): void {
    const { seed, calendar } = this.input;
    const { roundId } = round.state.definition;
    const manner: Manner = { seed, calendar, behaviour: 'prompt', subjectId: roundId };
    const dueOn = dayIn(manner, at, 20);
    const intent = dueOn === null ? null : inWorkingDays(manner, at, 2, dueOn);
    if (intent === null) return;
    this.agenda.add(intent.at, RANKS.order, (now) => this.settle(round, intent.command, now));
  }

  private settle(round: SimulatedRound, dueOn: string, now: Instant): void {
    const { policy, calendar } = this.input;
    const { definition } = round.state;
    const reason = 'Ấn định thời hạn báo cáo';
    const actor = { ...actorOf('decider', { ...definition.chain, agencyId: '' }) };
    const [event] = decideRound(
      round.state,
      { type: 'set-round-date', level: 'units', dueOn, reason },
      {
        subjectId: definition.roundId,
        policy,
        calendar,
        now,
        actor,
        sentAt: now,
        settings: DEFAULT_ROUND_SETTINGS,
      },
    );
    if (event?.type !== 'round-date-set') return;
    this.take(round, event, now);
    for (const report of round.reports)
      this.director.order(report.id, 'decider', { type: 'set-date', dueOn: event.due.nominal, reason }, now);
    this.arm(round, now);
  }
}
