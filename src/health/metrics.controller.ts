import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../domain/errors.ts';
import { AppConfig } from '../config/app-config.ts';
import { Public } from '../identity/access.decorators.ts';
import { MetricsService } from './metrics.service.ts';

/** `/metrics` for Prometheus: with METRICS_TOKEN for whoever has it, without for the same machine only. */
@ApiExcludeController()
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: AppConfig,
    private readonly metrics: MetricsService,
  ) {}

  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Get()
  async read(@Req() request: Request): Promise<string> {
    requireMetricsAccess(request, this.config.metricsToken);
    return this.metrics.registry.metrics();
  }
}

/** @throws DomainError 'unauthenticated' without the token, 'forbidden' from elsewhere */
export function requireMetricsAccess(
  request: Pick<Request, 'get' | 'ip' | 'socket'>,
  token: string | undefined,
): void {
  if (token !== undefined) {
    const given = /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    if (given === undefined || !equal(given, token)) throw new DomainError('unauthenticated');
    return;
  }
  // Behind a proxy on this machine the connection is local though the caller is not: both must be.
  if (!isLoopback(request.ip) || !isLoopback(request.socket.remoteAddress))
    throw new DomainError('forbidden');
}

/** Hashes first: the comparison takes the same time whatever the lengths. */
function equal(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}
