import { Module } from '@nestjs/common';
import { PlanDraftsModule } from '../plans/plan-drafts.module.ts';
import { PlanSettingsModule } from '../plans/plan-settings.module.ts';
import { SimulationRunner } from './simulation-runner.ts';
import { SimulationsController } from './simulations.controller.ts';
import { SimulationsService } from './simulations.service.ts';

/** Dry runs of plans: what a planner looks at before issuing. */
@Module({
  imports: [PlanDraftsModule, PlanSettingsModule],
  controllers: [SimulationsController],
  providers: [{ provide: SimulationRunner, useFactory: () => new SimulationRunner() }, SimulationsService],
})
export class SimulationsModule {}
