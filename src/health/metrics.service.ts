import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

// From the floor of a bare update (about 30 ms) to the ten seconds after which a caller gives up.
const BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** The numbers of this process for Prometheus. Other modules register theirs in `registry`. */
@Injectable()
export class MetricsService implements NestMiddleware {
  readonly registry = new Registry();

  private readonly http = new Histogram({
    name: 'don_doc_http_request_duration_seconds',
    help: 'Duration of HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures a request. The route's pattern is the label: a path with ids would make a series of each. */
  use(request: Request, response: Response, next: NextFunction): void {
    const stop = this.http.startTimer({ method: request.method });
    response.once('finish', () => {
      const route = request.route as { path?: unknown } | undefined;
      stop({
        route: typeof route?.path === 'string' ? route.path : 'other',
        status: String(response.statusCode),
      });
    });
    next();
  }
}
