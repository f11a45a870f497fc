import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { fileNameOf, sourceLine } from '../common/spreadsheets/source-line.ts';
import { spreadsheetOf } from '../common/spreadsheets/spreadsheet.ts';
import type { NamedFile } from '../common/spreadsheets/spreadsheet-answer.ts';
import { boardSheets } from './board-sheets.ts';
import { evaluationSheets } from './evaluation-sheets.ts';
import { PlanFigures } from './plan-figures.service.ts';
import { SHEET_WORDS } from './plan-sheets.words.ts';
import type { Plan } from './plan.entity.ts';

/** Makes files of a plan's figures; each shows of the plan what the actor sees of it on the screen. */
@Injectable()
export class PlanExports {
  constructor(
    private readonly figures: PlanFigures,
    private readonly clock: PlanClock,
  ) {}

  async board(actor: Actor, plan: Plan): Promise<NamedFile> {
    const { locale } = actor;
    const [board, now] = await Promise.all([this.figures.board(actor, plan), this.clock.planNow()]);
    const bytes = await spreadsheetOf(boardSheets(board, sourceLine(plan, now, locale), locale));
    return { name: fileNameOf(SHEET_WORDS.board[locale], plan), bytes };
  }

  async evaluation(actor: Actor, plan: Plan): Promise<NamedFile> {
    const { locale } = actor;
    const [{ groups }, summary, now] = await Promise.all([
      this.figures.board(actor, plan),
      this.figures.summary(actor, plan),
      this.clock.planNow(),
    ]);
    const source = sourceLine(plan, now, locale);
    const bytes = await spreadsheetOf(evaluationSheets(summary, groups, source, locale));
    return { name: fileNameOf(SHEET_WORDS.evaluation[locale], plan), bytes };
  }
}
