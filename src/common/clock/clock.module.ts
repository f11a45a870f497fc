import { Global, Module } from '@nestjs/common';
import { PlanClock } from './plan-clock.service.ts';

/** Gives the installation's clock to every module of the API and of the worker. */
@Global()
@Module({ providers: [PlanClock], exports: [PlanClock] })
export class ClockModule {}
