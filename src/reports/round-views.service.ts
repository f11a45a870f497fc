import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { Instant, LocalDate } from '../../domain/calendar/local-date.ts';
import { completenessOf } from '../../domain/report/completeness.ts';
import { endedInRound } from '../../domain/report/make-round.ts';
import { allowedRoundCommands, settableLevels } from '../../domain/report/round.transitions.ts';
import type { Locale } from '../common/locale.ts';
import { AccountDirectory } from '../identity/account-directory.service.ts';
import type { Actor } from '../identity/actor.ts';
import { isAdministrator, isSupervisor } from '../subjects/subject-access.service.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { instantOf } from '../tasks/task.mapper.ts';
import { dutyOf, RoundContexts } from './round-contexts.service.ts';
import type { ReportRound } from './report-round.entity.ts';
import {
  toCheckpoints,
  toCounted,
  toEndedInRound,
  toRoundEvent,
  toRoundRowResponse,
  toStatement,
} from './round.mapper.ts';
import type { RoundResponse, RoundRowResponse } from './rounds.responses.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** Shows rounds. */
@Injectable()
export class RoundViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: RoundsRepository,
    private readonly words: TaskWordsService,
    private readonly accounts: AccountDirectory,
    private readonly contexts: RoundContexts,
  ) {}

  /** The rounds of a plan that the actor may see, in the order of their opening; none for a plan that he may not see. */
  async list(actor: Actor, planId: string): Promise<RoundRowResponse[]> {
    const words = await this.words.for(actor.locale, NOBODY);
    return (await this.rounds.listOf(actor, planId)).map((round) => toRoundRowResponse(round, words));
  }

  /** @throws DomainError 'not-found' */
  async get(actor: Actor, id: string): Promise<RoundResponse> {
    const round = await this.rounds.get(actor, id);
    const { state } = round;
    const oversees = overseesRound(actor, round);
    const [words, shown, reportIds] = await Promise.all([
      this.words.for(actor.locale, NOBODY),
      oversees ? this.watched(round, actor.locale) : NOTHING_WATCHED,
      this.reportIds(round, actor),
    ]);
    return {
      ...toRoundRowResponse(round, words),
      consolidationRef: round.consolidationRef,
      consolidationOpensAt: instantOf(dateOf(state.schedule.consolidationOpensAt)),
      consolidationOpenedAt: instantOf(dateOf(state.consolidationOpenedAt)),
      closesAt: instantOf(dateOf(state.schedule.closesAt)),
      checkpoints: toCheckpoints(state),
      settableLevels: settableLevels(state),
      allowedActions: allowedRoundCommands(state, actor).map((type) => ({
        type,
        expectedVersionRequired: false,
      })),
      ownReportId: reportIds.own,
      consolidationReportId: oversees ? reportIds.consolidation : null,
      ...shown,
    };
  }

  private async watched(
    round: ReportRound,
    locale: Locale,
  ): Promise<Pick<RoundResponse, 'completeness' | 'statements' | 'history' | 'endedAgencies'>> {
    const [rows, statements, events, words, context] = await Promise.all([
      this.rounds.reportsOf(round.id),
      this.rounds.statementsOf(round.id),
      this.rounds.eventsOf(round.id),
      this.words.for(locale, NOBODY),
      this.contexts.of(round.planId),
    ]);
    const { now, registry } = words;
    const { reporters } = dutyOf(context, round.dutyRef);
    const names = await this.accounts.names(events.flatMap(({ accountId }) => accountId ?? []));
    return {
      completeness: round.status === 'scheduled' ? null : toCounted(completenessOf(rows, now)),
      statements: statements.map(toStatement),
      history: events.map((event) => toRoundEvent(event, names)),
      endedAgencies: endedInRound(reporters, round.state, registry, dayOf(round, now)).map((body) =>
        toEndedInRound(body, registry),
      ),
    };
  }

  private async reportIds(
    { id }: ReportRound,
    { agencyId }: Actor,
  ): Promise<{ own: string | null; consolidation: string | null }> {
    const rows: { id: string; kind: string }[] = await this.dataSource.query(
      `SELECT id, kind FROM report WHERE round_id = $1 AND (kind = 'consolidation' OR agency_id = $2)`,
      [id, agencyId],
    );
    const idOf = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? null;
    return { own: idOf('unit'), consolidation: idOf('consolidation') };
  }
}

/** Whether somebody follows the whole round, or only reports in it. */
export function overseesRound(actor: Actor, { state }: Pick<ReportRound, 'state'>): boolean {
  const { standingAgencyId, issuerId } = state.definition.chain;
  if (isAdministrator(actor) || actor.agencyId === standingAgencyId) return true;
  return isSupervisor(actor) && actor.agencyId === issuerId;
}

const NOBODY = { planIds: [], accountIds: [] };
const NOTHING_WATCHED = { completeness: null, statements: [], history: [], endedAgencies: [] };

/** Today; of a round that is to open later, the day on which it will. */
function dayOf({ status, state }: ReportRound, now: Instant): LocalDate {
  const today = localDateOf(now);
  const { opensOn } = state.schedule;
  return status === 'scheduled' && opensOn > today ? opensOn : today;
}

function dateOf(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}
