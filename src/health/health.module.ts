import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { DatabaseHealth } from './database-health.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';
import { MetricsModule } from './metrics.module.ts';
import { MetricsService } from './metrics.service.ts';
import { ReadinessService } from './readiness.service.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';

/** Liveness, readiness and metrics. */
@Module({
  imports: [MetricsModule, TemporalModule],
  controllers: [HealthController, MetricsController],
  providers: [DatabaseHealth, ReadinessService],
})
export class HealthModule implements NestModule {
  constructor(private readonly metrics: MetricsService) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply((request: Request, response: Response, next: NextFunction) =>
        this.metrics.measure(request, response, next),
      )
      .forRoutes('{*path}');
  }
}
