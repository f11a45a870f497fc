import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { ReportCommand } from '../../domain/report/report.ts';
import type { TaskCommand } from '../../domain/task/task.ts';
import { BulkHandler, resultOf, type ItemResult } from './bulk-handler.ts';
import { BulkHandlers } from './bulk-handlers.ts';
import type { BulkItem } from './bulk-item.entity.ts';
import type { BulkJob, BulkKind } from './bulk-job.entity.ts';
import { SubjectOrders } from './subject-orders.ts';

/** An item of a job of orders: one subject, and the version of it that the person saw. */
export interface OrderItem {
  readonly subjectId: string;
  readonly version: number | null;
}

// Each order is a round trip of about 30 ms; more at once only wait for each other in the same two processors.
const GROUP_SIZE = 20;

/** Gives the same order to many tasks or reports; a refusal is the result of its item and stops no other. */
export abstract class OrderHandler extends BulkHandler implements OnModuleInit {
  abstract override readonly kind: BulkKind;
  readonly groupSize: number = GROUP_SIZE;

  constructor(
    private readonly handlers: BulkHandlers,
    private readonly modules: ModuleRef,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]> {
    return Promise.all(items.map((item) => this.orderOne(job, item)));
  }

  async finish(_job: BulkJob, _heartbeat: () => void): Promise<void> {}

  /** The order for one item; null: there is nothing to order. */
  protected abstract commandFor(job: BulkJob, item: BulkItem): TaskCommand | ReportCommand | null;

  /** In whose name the order is given. */
  protected async actorFor(job: BulkJob, _item: BulkItem): Promise<Actor> {
    if (job.actor === null) throw new Error(`bulk job ${job.id} has nobody behind it`);
    return job.actor;
  }

  private async orderOne(job: BulkJob, item: BulkItem): Promise<ItemResult> {
    const command = this.commandFor(job, item);
    if (command === null) return { n: item.n, problem: null };
    const { subjectId, version } = item.payload as OrderItem;
    // Found late and anywhere: the module of the tasks itself makes bulk jobs.
    const orders = this.modules.get<SubjectOrders>(SubjectOrders, { strict: false });
    return resultOf(item.n, async () => {
      const actor = await this.actorFor(job, item);
      await orders.order(actor, subjectId, command, `bulk/${job.id}/${item.n}`, version);
    });
  }
}

/** Receives (tiếp nhận) many tasks for the agency that has to do them. */
@Injectable()
export class ReceiveHandler extends OrderHandler {
  readonly kind = 'receive';

  constructor(handlers: BulkHandlers, modules: ModuleRef) {
    super(handlers, modules);
  }

  protected commandFor(): TaskCommand {
    return { type: 'receive' };
  }
}

/** Urges (đôn đốc) those who have to do many tasks. */
@Injectable()
export class UrgeHandler extends OrderHandler {
  readonly kind: BulkKind = 'urge';

  constructor(handlers: BulkHandlers, modules: ModuleRef) {
    super(handlers, modules);
  }

  protected commandFor({ params }: BulkJob): TaskCommand & ReportCommand {
    return { type: 'urge', text: String(params['note']) };
  }
}

/** Urges those who have to send many reports. */
@Injectable()
export class UrgeReportsHandler extends UrgeHandler {
  override readonly kind = 'urge-reports';
}

/** Confirms (xác nhận) many submitted tasks. */
@Injectable()
export class ConfirmHandler extends OrderHandler {
  readonly kind = 'confirm';

  constructor(handlers: BulkHandlers, modules: ModuleRef) {
    super(handlers, modules);
  }

  protected commandFor(job: BulkJob): TaskCommand {
    const { note } = job.params;
    return typeof note === 'string' ? { type: 'confirm', note } : { type: 'confirm' };
  }
}
