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
    const read = await this.diff.read(await this.aftermath.changeOf(job));
    const results: ItemResult[] = [];
    for (const item of items) results.push(await resultOf(item.n, () => this.replan(job, read, item)));
    return results;
  }

  async finish(job: BulkJob): Promise<void> {
    if (await this.aftermath.addLate(job)) return;
    await this.aftermath.replanRounds(job);
    await this.aftermath.tellAgencies(job);
    await this.aftermath.wakeTickers(job);
  }

  private async replan(job: BulkJob, read: ReadChange, { payload }: BulkItem): Promise<void> {
    const { subjectIds } = payload as ReplanItem;
    const now = await this.orders.now();
    const concerned = await this.diff.named(read, subjectIds, now);
    const toAll = (job.params as unknown as ReplanParams).policyVersion !== null;
    const told = concerned.filter(({ moves }) => toAll || moves !== null);
    const refused: unknown[] = [];
    await Promise.all(
      told.map((subject) => this.tell(job, subject).catch((error: unknown) => refused.push(error))),
    );
    if (toAll) await this.orders.noteLadder(told);
    const transient = refused.find((error) => !(error instanceof DomainError));
    const [first] = transient === undefined ? refused : [transient];
    if (first !== undefined) throw first as Error;
  }

  private async tell(job: BulkJob, subject: SubjectUnderChange): Promise<void> {
    try {
      await this.orders.give(job, subject);
    } catch (error) {
      // It ended while the job was on its way: nothing of it moves any more.
      if (!(error instanceof DomainError) || error.code !== 'subject-ended') throw error;
    }
  }
}
