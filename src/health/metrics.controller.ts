import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { AppConfig } from '../config/app-config.ts';
import { Public } from '../identity/access.decorators.ts';
import { requireMetricsAccess } from './metrics-access.ts';
import { METRICS_MEDIA_TYPE, MetricsService } from './metrics.service.ts';

/** `/metrics` for Prometheus: with METRICS_TOKEN for whoever has it, without for the same machine only. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: AppConfig,
    private readonly metrics: MetricsService,
  ) {}

  @Header('Content-Type', METRICS_MEDIA_TYPE)
  @Get()
  async read(@Req() request: Request): Promise<string> {
    const addresses = [request.ip, request.socket.remoteAddress];
    requireMetricsAccess(
      { authorization: request.get('Authorization'), addresses },
      this.config.metricsToken,
    );
    return this.metrics.registry.metrics();
  }
}
