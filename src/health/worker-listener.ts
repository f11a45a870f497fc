import { Injectable } from '@nestjs/common';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DomainError } from '../../domain/errors.ts';
import { AppConfig } from '../config/app-config.ts';
import { requireMetricsAccess } from './metrics-access.ts';
import { METRICS_MEDIA_TYPE, MetricsService } from './metrics.service.ts';

interface Answer {
  readonly status: number;
  readonly mediaType?: string;
  readonly body: string;
}

/**
 * What a worker serves over HTTP: `/health` for its supervisor and `/metrics` for Prometheus. Off while
 * WORKER_METRICS_PORT is 0. It takes no orders, so it needs neither the API's routes nor its guards.
 */
@Injectable()
export class WorkerListener {
  private server: Server | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly metrics: MetricsService,
  ) {}

  /**
   * Listens, unless it is off.
   *
   * @param isWell whether the worker takes up work, or is about to
   * @returns the port; null where it is off
   */
  async start(isWell: () => boolean): Promise<number | null> {
    const { port, host } = this.config.workerMetrics;
    if (port === null) return null;
    const server = createServer((request, response) => void this.answer(request, response, isWell));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return (server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
    isWell: () => boolean,
  ): Promise<void> {
    const {
      status,
      mediaType = 'application/json; charset=utf-8',
      body,
    } = await this.answerTo(request, isWell);
    response.writeHead(status, { 'Content-Type': mediaType, 'Cache-Control': 'no-store' });
    response.end(request.method === 'HEAD' ? '' : body);
  }

  private async answerTo(request: IncomingMessage, isWell: () => boolean): Promise<Answer> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'method-not-allowed');
    switch (request.url?.split('?')[0]) {
      case '/health':
        return isWell() ? { status: 200, body: '{"status":"ok"}' } : refusal(503, 'not-ready');
      case '/metrics':
        return this.readMetrics(request);
      default:
        return refusal(404, 'not-found');
    }
  }

  private async readMetrics(request: IncomingMessage): Promise<Answer> {
    const { authorization } = request.headers;
    try {
      const addresses = [request.socket.remoteAddress];
      requireMetricsAccess({ authorization, addresses }, this.config.metricsToken);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return refusal(error.code === 'unauthenticated' ? 401 : 403, error.code);
    }
    return { status: 200, mediaType: METRICS_MEDIA_TYPE, body: await this.metrics.registry.metrics() };
  }
}

/** Programs alone ask a worker: the code is enough. */
function refusal(status: number, code: string): Answer {
  return { status, body: JSON.stringify({ status, code }) };
}
