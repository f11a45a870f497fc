import { Module } from '@nestjs/common';
import { AuditService } from './audit.service.ts';

/** Gives `AuditService` to the modules whose changes are audited. */
@Module({ providers: [AuditService], exports: [AuditService] })
export class AuditModule {}
