import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { BulkHandler, resultOf, type ItemResult } from '../bulk/bulk-handler.ts';
import { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkItem } from '../bulk/bulk-item.entity.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { ReplanAftermath } from './replan-aftermath.service.ts';
import { ReplanDiff, type ReadChange, type SubjectUnderChange } from './replan-diff.service.ts';
import { ReplanOrders } from './replan-orders.service.ts';
import type { ReplanItem, ReplanParams } from './settings-change.ts';

/**
 * Carries a change of settings into the running work.
 *
 * 1. Only those whose days move are told; a new ladder goes to all running work of its plan, for it also says whom a rung
 *    tells.
 * 2. Whatever is done twice moves nothing the second time: what moved agrees with the settings.
 */
@Injectable()
export class ReplanHandler extends BulkHandler implements OnModuleInit {
  readonly kind = 'replan';
  /** One item is up to twenty already. */
  readonly groupSize = 1;

  constructor(
    private readonly handlers: BulkHandlers,
    private readonly diff: ReplanDiff,
    private readonly orders: ReplanOrders,
    private readonly aftermath: ReplanAftermath,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]> {
    const ids = items.flatMap(({ payload }) => (payload as ReplanItem).subjectIds);
    const read = await this.diff.read(await this.aftermath.changeOf(job, ids));
    const results: ItemResult[] = [];
    for (const item of items) results.push(await resultOf(item.n, () => this.replan(job, read, item)));
    return results;
  }

  async finish(job: BulkJob, heartbeat: () => void): Promise<void> {
    if (await this.aftermath.addLate(job)) return;
    await this.aftermath.replanRounds(job, heartbeat);
    await this.aftermath.tellAgencies(job);
    await this.aftermath.wakeTickers(job, heartbeat);
  }

  private async replan(job: BulkJob, read: ReadChange, { payload }: BulkItem): Promise<void> {
    const { subjectIds } = payload as ReplanItem;
    const now = await this.orders.now();
    const concerned = await this.diff.named(read, subjectIds, now);
    const toAll = (job.params as unknown as ReplanParams).policyVersion !== null;
    const told = concerned.filter(({ moves, problem }) => problem === null && (toAll || moves !== null));
    const failed: Failed[] = concerned.flatMap(({ subject: { id }, problem }) =>
      problem ? [{ id, problem }] : [],
    );
    const answered: SubjectUnderChange[] = [];
    await Promise.all(
      told.map(async (subject) => {
        const problem = await this.tell(job, subject);
        if (problem === null) answered.push(subject);
        else failed.push({ id: subject.subject.id, problem });
      }),
    );
    if (toAll) await this.orders.noteLadder(answered);
    throwFirst(failed);
  }

  /** Null: it answered, or it ended while the job was on its way, and nothing of it moves any more. */
  private async tell(job: BulkJob, subject: SubjectUnderChange): Promise<unknown> {
    try {
      await this.orders.give(job, subject);
      return null;
    } catch (error) {
      return error instanceof DomainError && error.code === 'subject-ended' ? null : error;
    }
  }
}

/** Why one of an item could not be planned. */
interface Failed {
  readonly id: string;
  readonly problem: unknown;
}

/**
 * What may pass comes first, so that the item comes again; what would be refused for ever is told with the name of each
 * that it is about.
 */
function throwFirst(failed: readonly Failed[]): void {
  const passing = failed.find(({ problem }) => !(problem instanceof DomainError) || mayPass(problem));
  if (passing !== undefined) throw passing.problem as Error;
  const subjects = failed.map(({ id, problem }) => {
    const { code, details } = problem as DomainError;
    return { subjectId: id, code, details };
  });
  const [first] = subjects;
  if (first !== undefined) throw new DomainError(first.code, { ...first.details, subjects });
}

function mayPass({ code }: DomainError): boolean {
  return code === 'outcome-unknown' || code === 'service-unavailable';
}
