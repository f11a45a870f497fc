import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../domain/obligation/actor.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import type { BulkJob, BulkKind } from './bulk-job.entity.ts';
import { BulkJobsRepository, type NewItem } from './bulk-jobs.repository.ts';

/** A job to be made. */
export interface NewJob {
  readonly kind: BulkKind;
  readonly planId: string | null;
  /** Null where the plan's clock acts. */
  readonly actor: Actor | null;
  /** Plan time from which what the job writes counts. */
  readonly at: Date;
  readonly params: Readonly<Record<string, unknown>>;
  readonly items: readonly NewItem[];
}

/** Makes bulk jobs and sees to it that their workflows run. */
@Injectable()
export class BulkJobs {
  private readonly logger = new Logger(BulkJobs.name);

  constructor(
    private readonly jobs: BulkJobsRepository,
    private readonly gateway: WorkflowGateway,
  ) {}

  /** Makes a job within the caller's transaction; `start` it after the commit. */
  async create(manager: EntityManager, wanted: NewJob): Promise<BulkJob> {
    const { kind, planId, actor, at, params, items } = wanted;
    const job: BulkJob = {
      id: uuidv7(),
      kind,
      planId,
      actor: actor && { accountId: actor.accountId, agencyId: actor.agencyId, roles: [...actor.roles] },
      createdBy: actor?.accountId ?? null,
      createdByAgencyId: actor?.agencyId ?? null,
      createdAt: at,
      total: items.reduce((sum, item) => sum + item.size, 0),
      status: 'running',
      params: { ...params },
      startedAt: null,
      finishedAt: null,
    };
    await this.jobs.insert(manager, job, items);
    return job;
  }

  /** Starts the job's workflow. Where Temporal is away the job stays stored, and `startWaiting` starts it later. */
  async start(jobId: string): Promise<void> {
    try {
      await this.gateway.startBulk(jobId);
      await this.jobs.markStarted(jobId);
    } catch (error) {
      this.logger.warn(
        `Bulk job ${jobId} waits for its start: ${error instanceof Error ? error.message : 'unknown'}`,
      );
    }
  }

  /** Starts the jobs that were stored when their workflows could not be started. */
  async startWaiting(): Promise<void> {
    for (const id of await this.jobs.idsToStart(WAITING_LIMIT)) await this.start(id);
  }
}

// More than can come together while Temporal is away for a while; the rest follows with the next round.
const WAITING_LIMIT = 100;
