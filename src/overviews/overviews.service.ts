import { Injectable } from '@nestjs/common';
import {
  addDays,
  endOfDay,
  formatInstant,
  localDateOf,
  weekday,
  type LocalDate,
} from '../../domain/calendar/local-date.ts';
import { risksOf } from '../../domain/plan/plan-risk.ts';
import { EscalationsService } from '../escalations/escalations.service.ts';
import { ListEscalationsQuery } from '../escalations/escalations.requests.ts';
import type { Actor } from '../identity/actor.ts';
import { dueSoonUntil } from '../plans/due-soon.ts';
import { PlanTrend } from '../plans/plan-trend.service.ts';
import { toAgencyName, toPlanName, type TaskWords } from '../tasks/task.mapper.ts';
import { TaskScopes } from '../tasks/task-scope.service.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import {
  TODAY_KINDS,
  type LateAgencyResponse,
  type LeaderOverviewResponse,
  type PlanStandingResponse,
  type TodayItemResponse,
  type TodayResponse,
  type WeekOverviewResponse,
} from './overviews.responses.ts';
import { StandingsRepository, type LateAgency } from './standings.repository.ts';
import { WaitingRepository, type WaitingCount } from './waiting.repository.ts';

const ESCALATIONS_SHOWN = 20;
const LATE_SHOWN = 50;
const TREND_WEEKS = 12;
/** The escalations of the leader's page: those that he answers. */
const UNDECIDED = { waitingForMe: true, status: ['open', 'answered'], limit: ESCALATIONS_SHOWN };
/** What waits for a decision of the reader, as against what others owe. */
const DECISIONS: ReadonlySet<string> = new Set(TODAY_KINDS.slice(0, TODAY_KINDS.indexOf('overdue-tasks')));

/** What stands out over all plans that a reader follows or supervises; for anybody else there is nothing in it. */
@Injectable()
export class Overviews {
  constructor(
    private readonly scopes: TaskScopes,
    private readonly waiting: WaitingRepository,
    private readonly standings: StandingsRepository,
    private readonly trends: PlanTrend,
    private readonly words: TaskWordsService,
    private readonly escalations: EscalationsService,
  ) {}

  /** What needs the reader today: his decisions, and what others owe in the plans that he follows. */
  async today(actor: Actor, planId?: string): Promise<TodayResponse> {
    const scope = await this.scopes.of(actor);
    const { now } = await this.words.for(actor.locale, { planIds: [], accountIds: [] });
    return { items: toItems(await this.waiting.of(scope, new Date(now), planId)) };
  }

  /** The leader's page in one answer. */
  async leader(actor: Actor): Promise<LeaderOverviewResponse> {
    const scope = await this.scopes.of(actor);
    const planIds = await this.standings.running(scope.planIds);
    const words = await this.words.for(actor.locale, { planIds, accountIds: [] });
    const now = new Date(words.now);
    const query = Object.assign(new ListEscalationsQuery(), UNDECIDED);
    const [waiting, plans, late, trend, escalations] = await Promise.all([
      this.waiting.of(scope, now),
      this.standingsOf(planIds, words),
      this.standings.lateAgencies(planIds, now, LATE_SHOWN),
      planIds.length === 0 ? [] : this.trends.of(planIds, null, TREND_WEEKS),
      this.escalations.list(actor, query),
    ]);
    return {
      at: formatInstant(words.now),
      waiting: toItems(waiting).filter(({ kind }) => DECISIONS.has(kind)),
      plans,
      escalations: escalations.items,
      lateAgencies: late.map((row) => toLate(row, words)),
      lateAgencyCount: late[0]?.total ?? 0,
      trend,
    };
  }

  /** A week, from Monday to Sunday. @param on a day of it; without one the last full week */
  async week(actor: Actor, on?: LocalDate): Promise<WeekOverviewResponse> {
    const scope = await this.scopes.of(actor);
    const planIds = await this.standings.running(scope.planIds);
    const words = await this.words.for(actor.locale, { planIds, accountIds: [] });
    const now = new Date(words.now);
    const from = mondayOf(on ?? addDays(localDateOf(words.now), -7));
    const [before, to] = [addDays(from, -1), addDays(from, 6)];
    const [start, end, next] = [before, to, addDays(to, 7)].map((day) => new Date(endOfDay(day)));
    const [counts, late] = await Promise.all([
      this.standings.week(planIds, start!, end!, next!, now),
      this.standings.lateAgencies(planIds, now, LATE_SHOWN),
    ]);
    const plans = await Promise.all(
      planIds.map(async (id) => {
        const points = await this.trends.at([id], null, [before, to]);
        const { planId: _, ...happened } = counts.get(id)!;
        const on = (day: LocalDate) => points.find((point) => point.on === day)!.national;
        return { plan: toPlanName(id, words), before: on(before), after: on(to), ...happened };
      }),
    );
    return { from, to, plans, lateAgencies: late.map((row) => toLate(row, words)) };
  }

  /** Those at risk first, then those with the most overdue. */
  private async standingsOf(planIds: readonly string[], words: TaskWords): Promise<PlanStandingResponse[]> {
    const soon = new Date(dueSoonUntil(words.now, words.calendar));
    const [summaries, escalations] = await Promise.all([
      this.standings.summaries(planIds, new Date(words.now), soon),
      this.standings.escalations(planIds),
    ]);
    return planIds
      .map((id) => {
        const { tasks, national } = summaries.get(id)!;
        const { open = 0, withLeader = 0 } = escalations.get(id) ?? {};
        const risks = risksOf(national, withLeader);
        return { plan: toPlanName(id, words), tasks, national, escalations: open, withLeader, risks };
      })
      .sort((a, b) => b.risks.length - a.risks.length || b.national.openOverdue - a.national.openOverdue);
  }
}

function toItems(counts: readonly WaitingCount[]): TodayItemResponse[] {
  return TODAY_KINDS.flatMap((kind) =>
    counts
      .filter((row) => row.kind === kind)
      .map(({ count, agencies, since }) => ({
        kind,
        count,
        agencies,
        since: since === null ? null : formatInstant(since.getTime()),
      })),
  );
}

function toLate({ agencyId, total: _, ...row }: LateAgency, { registry }: TaskWords): LateAgencyResponse {
  return { agency: toAgencyName(agencyId, registry), ...row };
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekday(day));
}
