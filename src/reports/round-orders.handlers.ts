import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { ReportCommand } from '../../domain/report/report.ts';
import { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { OrderHandler } from '../bulk/order.handler.ts';

/** Sets the date of a round's reports that were opened without one, in the name of whoever set it for the round. */
@Injectable()
export class RoundDateHandler extends OrderHandler {
  readonly kind = 'round-date';

  constructor(handlers: BulkHandlers, modules: ModuleRef) {
    super(handlers, modules);
  }

  protected commandFor({ params }: BulkJob): ReportCommand {
    const { dueOn, reason } = params as { dueOn: string; reason: string };
    return { type: 'set-date', dueOn, reason };
  }
}

/** Accepts (chấp nhận) many submitted reports. */
@Injectable()
export class AcceptReportsHandler extends OrderHandler {
  readonly kind = 'accept-reports';

  constructor(handlers: BulkHandlers, modules: ModuleRef) {
    super(handlers, modules);
  }

  protected commandFor({ params }: BulkJob): ReportCommand {
    const { note } = params;
    return typeof note === 'string' ? { type: 'accept', note } : { type: 'accept' };
  }
}
