import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { BulkJobsRepository } from '../bulk/bulk-jobs.repository.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import { Plan } from '../plans/plan.entity.ts';
import { RoundReplanner } from '../reports/round-replanner.service.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { insertChangeNotices } from './change-notices.ts';
import { OVER_STATUSES, underChange } from './replan-diff.service.ts';
import { replanItems } from './replan-jobs.service.ts';
import type { ReplanParams, SettingsChange } from './settings-change.ts';

/** What a change of settings is, as its job finds it, and what follows once the running work has been re-planned. */
@Injectable()
export class ReplanAftermath {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarService,
    private readonly settings: PlanObligationSettings,
    private readonly rounds: RoundReplanner,
    private readonly gateway: WorkflowGateway,
    private readonly jobs: BulkJobsRepository,
  ) {}

  /**
   * The change for the plans of these tasks and reports, with the calendar and the conventions in force. Its ladder is its own:
   * who holds a later one keeps it.
   */
  async changeOf(job: BulkJob, subjectIds: readonly string[]): Promise<SettingsChange> {
    const { why, policyVersion } = paramsOf(job);
    const concerned: { id: string }[] = await this.dataSource.query(
      'SELECT DISTINCT plan_id AS id FROM subject WHERE id = ANY ($1::uuid[])',
      [subjectIds],
    );
    const plans = await this.dataSource.manager.findBy(Plan, { id: In(concerned.map(({ id }) => id)) });
    const policy = policyVersion === null ? null : await this.settings.policy(policyVersion);
    const running = plans.filter(({ status }) => status !== 'closed');
    return {
      id: job.id,
      why,
      calendar: await this.calendars.slice(),
      plans: underChange(running, policy),
    };
  }

  /**
   * Adds what the job does not know: it was made, or taken up again, while the change was made. When its making was ordered
   * says nothing about that. Returns whether anything was added: then the job goes on.
   */
  async addLate(job: BulkJob): Promise<boolean> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM subject WHERE plan_id = ANY ($2::uuid[]) AND state ->> 'status' NOT IN ${OVER_STATUSES}
       EXCEPT
       SELECT id::uuid FROM bulk_item, jsonb_array_elements_text(payload -> 'subjectIds') AS id WHERE job_id = $1
        ORDER BY id`,
      [job.id, paramsOf(job).planIds],
    );
    if (rows.length > 0) await this.jobs.addItems(job.id, replanItems(rows.map(({ id }) => id)));
    return rows.length > 0;
  }

  /** Rounds not closed get their new days, whichever of them were not reached yet. */
  async replanRounds(job: BulkJob, heartbeat: () => void): Promise<void> {
    for (const planId of paramsOf(job).planIds) {
      await this.rounds.replan(planId, job.id);
      heartbeat();
    }
  }

  /** Each agency is told once of the change, with the next digest. */
  async tellAgencies(job: BulkJob): Promise<void> {
    await insertChangeNotices(this.dataSource.manager, job, paramsOf(job));
  }

  /** The next turns and rounds of the plans follow from the settings in force. */
  async wakeTickers(job: BulkJob, heartbeat: () => void): Promise<void> {
    for (const planId of paramsOf(job).planIds) {
      await this.gateway.poke('plan', planId);
      heartbeat();
    }
  }
}

function paramsOf({ params }: BulkJob): ReplanParams {
  return params as unknown as ReplanParams;
}
