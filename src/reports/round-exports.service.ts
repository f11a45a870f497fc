import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { parsePeriodKey, periodName } from '../../domain/deadline/period.ts';
import type { Actor } from '../identity/actor.ts';
import { fileNameOf, sourceLine } from '../common/spreadsheets/source-line.ts';
import type { NamedFile } from '../common/spreadsheets/spreadsheet-answer.ts';
import { spreadsheetOf } from '../common/spreadsheets/spreadsheet.ts';
import { TaskWordsService } from '../tasks/task-words.service.ts';
import { RoundCompleteness } from './round-completeness.service.ts';
import { roundSheets } from './round-sheets.ts';
import { ROUND_SHEET_WORDS } from './round-sheets.words.ts';
import { RoundsRepository } from './rounds.repository.ts';
import { UnitReports } from './unit-reports.service.ts';

/** Makes a file of a round for those who receive its reports. */
@Injectable()
export class RoundExports {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly completeness: RoundCompleteness,
    private readonly reports: UnitReports,
    private readonly words: TaskWordsService,
  ) {}

  /** @throws DomainError 'not-found', also for those who only report themselves */
  async of(actor: Actor, id: string): Promise<NamedFile> {
    const { locale } = actor;
    const completeness = await this.completeness.of(actor, id);
    const { planId, periodKey } = await this.rounds.get(actor, id);
    const [reports, words] = await Promise.all([
      this.reports.of(id),
      this.words.for(locale, { planIds: [planId], accountIds: [] }),
    ]);
    const plan = words.plans.get(planId);
    if (plan === undefined) throw new DomainError('not-found', { subject: 'plan' });
    const period = `${ROUND_SHEET_WORDS.round[locale]} ${periodName(parsePeriodKey(periodKey))[locale]}`;
    const source = `${period} · ${sourceLine(plan, new Date(words.now), locale)}`;
    const bytes = await spreadsheetOf(roundSheets({ completeness, reports }, source, locale));
    return { name: fileNameOf(period, plan), bytes };
  }
}
