import { Module } from '@nestjs/common';
import { IdempotentRequests } from './idempotent-requests.service.ts';

/** Requests carried out once by their Idempotency-Key, where no subject's own receipts do it. */
@Module({ providers: [IdempotentRequests], exports: [IdempotentRequests] })
export class IdempotencyModule {}
