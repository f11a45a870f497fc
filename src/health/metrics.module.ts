import { Module } from '@nestjs/common';
import { MetricsService } from './metrics.service.ts';

/** The numbers of the process, for every module that counts something. */
@Module({ providers: [MetricsService], exports: [MetricsService] })
export class MetricsModule {}
