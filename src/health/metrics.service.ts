import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

// From the floor of a bare update (about 30 ms) to the ten seconds after which a caller gives up.
const BUCKETS_S = [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** Prometheus' text format. */
export const METRICS_MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** The numbers of this process for Prometheus. Other modules register theirs in `registry`. */
@Injectable()
export class MetricsService {
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
  measure(request: Request, response: Response, next: NextFunction): void {
    const stop = this.http.startTimer({ method: request.method });
    response.once('finish', () => {
      const { path } = (request.route ?? {}) as { path?: unknown };
      // Middleware is a route too, for Express, with a pattern that fits everything.
      const known = typeof path === 'string' && !path.includes('*');
      stop({ route: known ? path : 'other', status: String(response.statusCode) });
    });
    next();
  }
}
