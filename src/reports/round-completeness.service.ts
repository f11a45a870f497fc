import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { parsePeriodKey, periodName } from '../../domain/deadline/period.ts';
import { completenessOf } from '../../domain/report/completeness.ts';
import { allowedReportCommands } from '../../domain/report/report.transitions.ts';
import type { ReportCommandType, ReportState } from '../../domain/report/report.ts';
import type { Actor } from '../identity/actor.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { overseesRound } from './round-views.service.ts';
import { toCompleteness, type RoundBefore } from './round.mapper.ts';
import type { CompletenessResponse } from './rounds.responses.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** Shows how complete a round is, beside the one before it. */
@Injectable()
export class RoundCompleteness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: RoundsRepository,
    private readonly words: TaskWordsService,
  ) {}

  /** Every agency's report in the round. @throws DomainError 'not-found', also for those who only report themselves */
  async of(actor: Actor, id: string): Promise<CompletenessResponse> {
    const round = await this.rounds.get(actor, id);
    if (!overseesRound(actor, round)) throw new DomainError('not-found', { subject: 'round' });
    const [words, rows, commands, before] = await Promise.all([
      this.words.for(actor.locale, { planIds: [], accountIds: [] }),
      this.rounds.reportsOf(id),
      this.commands(actor, id),
      this.before(id, actor),
    ]);
    return toCompleteness(rows, completenessOf(rows, words.now), { words, commands, before });
  }

  /** What the actor may order on each report of the round. */
  private async commands(actor: Actor, roundId: string): Promise<Map<string, ReportCommandType[]>> {
    const rows: { id: string; state: ReportState; planClosed: boolean }[] = await this.dataSource.query(
      `SELECT subject.id, subject.state - 'clocks' AS state, plan.status IS NOT DISTINCT FROM 'closed' AS "planClosed"
         FROM report JOIN subject ON subject.id = report.id LEFT JOIN plan ON plan.id = report.plan_id
        WHERE report.round_id = $1`,
      [roundId],
    );
    return new Map(
      rows.map(({ id, state, planClosed }) => [id, allowedReportCommands(state, actor, planClosed)]),
    );
  }

  /** The round of the same duty before this one; null where it is the first. */
  private async before(id: string, { locale }: Actor): Promise<RoundBefore | null> {
    const [last]: { id: string; periodKey: string; closedAt: Date | null }[] = await this.dataSource.query(
      `SELECT last.id, last.period_key AS "periodKey", last.closed_at AS "closedAt"
         FROM report_round AS this
         JOIN report_round AS last
           ON last.plan_id = this.plan_id AND last.duty_ref = this.duty_ref AND last.period_key < this.period_key
        WHERE this.id = $1 ORDER BY last.period_key DESC LIMIT 1`,
      [id],
    );
    if (last === undefined) return null;
    const { now } = await this.words.for(locale, { planIds: [], accountIds: [] });
    const rows = await this.rounds.reportsOf(last.id);
    return {
      id: last.id,
      periodName: periodName(parsePeriodKey(last.periodKey))[locale],
      rows,
      counted: completenessOf(rows, last.closedAt?.getTime() ?? now),
    };
  }
}
