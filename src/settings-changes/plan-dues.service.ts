import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarSlice } from '../../domain/calendar/working-calendar.ts';
import { parsePeriodKey } from '../../domain/deadline/period.ts';
import type { DueDate } from '../../domain/obligation/clock.ts';
import { dueOfTask, type DueMakings } from '../../domain/plan/due-of-task.ts';
import type { ReportKind, ReportState } from '../../domain/report/report.ts';
import {
  DEFAULT_ROUND_SETTINGS,
  scheduleRound,
  type RoundSchedule,
} from '../../domain/report/report-round.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { unlessYearMissing } from '../calendar/year-missing.ts';
import { Assignment } from '../plans/assignment.entity.ts';
import { dueMakingsOf } from '../plans/due-makings.ts';
import { PlanEvent } from '../plans/plan-event.entity.ts';
import type { Plan } from '../plans/plan.entity.ts';
import { ReportingDuty } from '../plans/reporting-duty.entity.ts';
import { ReportRound } from '../reports/report-round.entity.ts';
import type { PlanUnderChange } from './settings-change.ts';

/** The dates that a plan's words give under settings; each is read once, however many agencies it is for. */
export class PlanDues {
  private readonly read = new Map<string, DueDate | null>();

  constructor(
    readonly works: readonly Assignment[],
    readonly schedules: ReadonlyMap<string, RoundSchedule>,
    readonly makings: DueMakings,
  ) {}

  /** Null where the words give none. */
  ofTask({ definition }: Pick<TaskState, 'definition'>): DueDate | null {
    return this.ofAssignment(definition.assignmentId, definition.occurrence);
  }

  ofAssignment(assignmentId: string, occurrence: number): DueDate | null {
    return this.once(`${assignmentId}/${occurrence}`, () => {
      const work = this.works.find(({ id }) => id === assignmentId);
      return work === undefined ? null : dueOfTask(work, occurrence, this.makings);
    });
  }

  ofReport({ definition }: Pick<ReportState, 'definition'>): DueDate | null {
    const due = this.schedules.get(definition.roundId)?.due;
    return due?.[levelOf(definition.kind)] ?? null;
  }

  private once(key: string, work: () => DueDate | null): DueDate | null {
    const known = this.read.get(key);
    if (known !== undefined) return known;
    const due = work();
    this.read.set(key, due);
    return due;
  }
}

/** Gathers what the dates of a plan are read from. */
@Injectable()
export class PlanDuesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError those of `scheduleRound` */
  async of(
    { plan, conventions }: PlanUnderChange,
    calendar: CalendarSlice,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PlanDues> {
    const where = { planId: plan.id };
    const works = await manager.findBy(Assignment, where);
    const events = await manager.findBy(PlanEvent, where);
    const makings = dueMakingsOf(plan, { calendar, conventions }, events);
    const schedules = await this.schedules(manager, plan, makings.series);
    return new PlanDues(works, schedules, makings);
  }

  /** The rounds, as the words give their days now; without those that need a year whose calendar is not entered yet. */
  private async schedules(
    manager: EntityManager,
    plan: Plan,
    series: DueMakings['series'],
  ): Promise<Map<string, RoundSchedule>> {
    const rounds = await manager.findBy(ReportRound, { planId: plan.id });
    const duties = await manager.findBy(ReportingDuty, { planId: plan.id });
    const context = { ...series, settings: DEFAULT_ROUND_SETTINGS };
    const found = new Map<string, RoundSchedule>();
    for (const { id, dutyRef, periodKey } of rounds) {
      const duty = duties.find(({ ref }) => ref === dutyRef);
      const upper = duties.find(({ kind, roundRef }) => kind === 'consolidation' && roundRef === dutyRef);
      if (duty === undefined) continue;
      const schedule = unlessYearMissing(
        () => scheduleRound(duty.duty, upper?.duty ?? null, parsePeriodKey(periodKey), context),
        () => null,
      );
      if (schedule !== null) found.set(id, schedule);
    }
    return found;
  }
}

function levelOf(kind: ReportKind): 'units' | 'consolidation' {
  return kind === 'unit' ? 'units' : 'consolidation';
}
