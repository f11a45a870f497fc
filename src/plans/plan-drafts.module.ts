import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { IdempotencyModule } from '../common/idempotency/idempotency.module.ts';
import { PlanContexts } from './plan-contexts.service.ts';
import { PlansRepository } from './plans.repository.ts';
import { PlansService } from './plans.service.ts';

/** Plans as documents: entering, checking, previewing and reading them. Needs no workflow, so that the seed can use it. */
@Module({
  imports: [AgenciesModule, AuditModule, CalendarModule, IdempotencyModule],
  providers: [PlanContexts, PlansRepository, PlansService],
  exports: [PlanContexts, PlansRepository, PlansService],
})
export class PlanDraftsModule {}
