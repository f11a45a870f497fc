import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { DomainError } from '../domain/errors.ts';
import { correlationIdMiddleware } from './common/correlation-id.middleware.ts';
import { refuseUnstorableText } from './common/storable-text.middleware.ts';
import { ProblemFilter } from './common/problem.filter.ts';
import { AppConfig } from './config/app-config.ts';
import { serveDemoPage } from './demo/demo-page.ts';
import { describeApi } from './open-api.ts';

/** The prefix of every route but /metrics. */
export const API_PREFIX = 'api/v1';

// A plan of 40 pages as structured document is below half of it; files come as multipart, with their own limit.
const JSON_LIMIT = '1mb';

/** Everything that stands around the routes, the same in the process and in tests: headers, limits, prefix, OpenAPI. */
export function configureApp(app: NestExpressApplication): void {
  const config = app.get(AppConfig);
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(correlationIdMiddleware);
  app.use(securityHeaders(config));
  app.use(`/${API_PREFIX}`, neverStore);
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.use(refuseUnstorableText);
  app.setGlobalPrefix(API_PREFIX, { exclude: ['metrics'] });
  app.enableShutdownHooks();
  describeApi(app);
  serveDemoPage(app);
}

/**
 * Answers, as a problem too, what no route took: addresses outside the prefix and errors on the way there. Call it after
 * `app.init()`, when all routes are there.
 */
export function answerTheRest(app: NestExpressApplication): void {
  const filter = new ProblemFilter();
  app.use((request: Request, response: Response) => {
    filter.answer(new DomainError('not-found'), request, response);
  });
  // Express knows a handler of errors by its four parameters.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    filter.answer(error, request, response);
  });
}

/** Answers of the API belong to one account at one moment: no browser or proxy keeps them. */
function neverStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/**
 * Pages take scripts, styles and pictures from this server alone. Swagger UI's page and the web application need
 * `data:` pictures and inline styles; neither needs inline scripts.
 */
function securityHeaders(config: AppConfig) {
  const secure = config.publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    // Without HTTPS browsers ignore it and say so on every page.
    crossOriginOpenerPolicy: secure,
    frameguard: { action: 'deny' },
    originAgentCluster: secure,
  });
}
