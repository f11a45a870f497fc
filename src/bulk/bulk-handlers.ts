import { Injectable } from '@nestjs/common';
import type { BulkHandler } from './bulk-handler.ts';
import type { BulkKind } from './bulk-job.entity.ts';

/** Who carries out which kind of job; each noun's module enters its own. */
@Injectable()
export class BulkHandlers {
  private readonly handlers = new Map<BulkKind, BulkHandler>();

  register(handler: BulkHandler): void {
    this.handlers.set(handler.kind, handler);
  }

  /** Throws for a kind that nobody entered: a fault of this version, not of the job. */
  of(kind: BulkKind): BulkHandler {
    const handler = this.handlers.get(kind);
    if (handler === undefined) throw new Error(`no handler of bulk jobs "${kind}"`);
    return handler;
  }
}
