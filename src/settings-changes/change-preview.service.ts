import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { replanMoves } from '../../domain/obligation/replan-moves.ts';
import type { ReplanMoves } from '../../domain/obligation/replan-moves.ts';
import { decideRoundReplan } from '../../domain/report/round.replan.ts';
import { DEFAULT_ROUND_SETTINGS } from '../../domain/report/report-round.ts';
import { unlessYearMissing } from '../calendar/year-missing.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { ReportRound } from '../reports/report-round.entity.ts';
import { ReplanDiff, type ConcernedSubject, type ReadChange } from './replan-diff.service.ts';
import type { SettingsChange } from './settings-change.ts';

/** One task or report that moves, with its old and new days. */
export interface MovingSubject extends ReplanMoves {
  readonly subject: ConcernedSubject;
  readonly title: string;
}

/** One that the change cannot plan: it stays as it is planned. */
export interface UnplannedSubject {
  readonly subject: ConcernedSubject;
  readonly title: string;
  /** The day that the calendar does not know. */
  readonly date: string;
}

/** What a change would move if it were made now. Nothing is stored. */
export interface ChangePreview {
  readonly tasks: number;
  readonly reports: number;
  /** How many of them have another due date; of the others only reminders move. */
  readonly dates: number;
  readonly rounds: number;
  readonly earlier: number;
  readonly later: number;
  readonly byPlan: ReadonlyMap<string, number>;
  readonly byAgency: ReadonlyMap<string, number>;
  /** By the month (2025-09) of the first day concerned. */
  readonly byMonth: ReadonlyMap<string, number>;
  /** How many cannot be planned by the change, since it does not reach the days that they need. */
  readonly unplannable: number;
  /** The first of them. */
  readonly unplanned: readonly UnplannedSubject[];
  readonly sample: readonly MovingSubject[];
  /** Id after which the next page of the sample begins; null: there is none. */
  readonly next: string | null;
}

export interface SamplePage {
  readonly after: string | null;
  readonly limit: number;
}

/** Says beforehand what a change of calendar, ladder or conventions moves. */
@Injectable()
export class ChangePreviews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly diff: ReplanDiff,
    private readonly clock: PlanClock,
  ) {}

  async of(change: SettingsChange, page: SamplePage): Promise<ChangePreview> {
    const now = (await this.clock.planNow()).getTime();
    const read = await this.diff.read(change);
    const counts = new Counts();
    const sample: Omit<MovingSubject, 'title'>[] = [];
    const unplanned: Omit<UnplannedSubject, 'title'>[] = [];
    for await (const { subject, moves, problem } of this.diff.all(read, now)) {
      if (problem !== null) unplanned.push({ subject, date: String(problem.details['date']) });
      if (moves === null) continue;
      const moving = { subject, ...replanMoves(subject.state, moves) };
      counts.add(moving);
      const wanted = page.after === null || subject.id > page.after;
      if (wanted && sample.length <= page.limit) sample.push(moving);
    }
    const shown = sample.slice(0, page.limit);
    return {
      ...counts.result(),
      rounds: await this.rounds(read),
      unplannable: unplanned.length,
      unplanned: await this.titled(unplanned.slice(0, page.limit)),
      sample: await this.titled(shown),
      next: sample.length > page.limit ? (shown.at(-1)?.subject.id ?? null) : null,
    };
  }

  private async rounds({ change, dues }: ReadChange): Promise<number> {
    let count = 0;
    for (const { plan } of change.plans) {
      const rounds = await this.dataSource.manager.findBy(ReportRound, { planId: plan.id });
      for (const { id, state } of rounds) {
        const schedule = dues.get(plan.id)?.schedules.get(id);
        const context = { calendar: change.calendar, settings: DEFAULT_ROUND_SETTINGS };
        if (!schedule) continue;
        const events = unlessYearMissing(
          () => decideRoundReplan(state, change.id, schedule, context),
          () => [],
        );
        if (events.length > 0) count += 1;
      }
    }
    return count;
  }

  private async titled<T extends { readonly subject: ConcernedSubject }>(
    sample: readonly T[],
  ): Promise<(T & { readonly title: string })[]> {
    const rows: { id: string; title: string }[] = await this.dataSource.query(
      `SELECT id, title FROM task WHERE id = ANY ($1::uuid[])
       UNION ALL SELECT id, title FROM report WHERE id = ANY ($1::uuid[])`,
      [sample.map(({ subject }) => subject.id)],
    );
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    return sample.map((moving) => ({ ...moving, title: titles.get(moving.subject.id) ?? '' }));
  }
}

class Counts {
  private tasks = 0;
  private reports = 0;
  private dates = 0;
  private earlier = 0;
  private later = 0;
  private readonly byPlan = new Map<string, number>();
  private readonly byAgency = new Map<string, number>();
  private readonly byMonth = new Map<string, number>();

  add({ subject, due, direction, firstOn }: Omit<MovingSubject, 'title'>): void {
    if (subject.kind === 'task') this.tasks += 1;
    else this.reports += 1;
    if (due !== null) this.dates += 1;
    if (direction === 'later') this.later += 1;
    else this.earlier += 1;
    count(this.byPlan, subject.planId);
    count(this.byAgency, subject.agencyId);
    count(this.byMonth, firstOn.slice(0, 7));
  }

  result(): Omit<ChangePreview, 'rounds' | 'unplannable' | 'unplanned' | 'sample' | 'next'> {
    const { tasks, reports, dates, earlier, later, byPlan, byAgency, byMonth } = this;
    return { tasks, reports, dates, earlier, later, byPlan, byAgency, byMonth };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
