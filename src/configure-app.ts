import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { DomainError } from '../domain/errors.ts';
import { compressAnswers } from './common/answer-compression.ts';
import { correlationIdMiddleware } from './common/correlation-id.middleware.ts';
import { refuseUnstorableText } from './common/storable-text.middleware.ts';
import { ProblemFilter } from './common/problem.filter.ts';
import { AppConfig } from './config/app-config.ts';
import { projectFile } from './common/project-files.ts';
import { describeApi } from './open-api.ts';
import { apiDocsPolicy, strictPolicy, type PageTransport } from './web-app/content-security.ts';
import { serveWebApp } from './web-app/web-app.ts';

/** The prefix of every route but /metrics. */
export const API_PREFIX = 'api/v1';

/** Routes that stand outside of it. */
export const WITHOUT_PREFIX = ['metrics'];

// A plan of 40 pages as structured document is below half of it; files come as multipart, with their own limit.
const JSON_LIMIT = '1mb';

/** Everything that stands around the routes, the same in the process and in tests: headers, limits, prefix, OpenAPI. */
export function configureApp(app: NestExpressApplication): void {
  const config = app.get(AppConfig);
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.use(correlationIdMiddleware);
  app.use(securityHeaders(transportOf(config)));
  app.use('/api/docs', (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', apiDocsPolicy(transportOf(config)));
    next();
  });
  app.use(`/${API_PREFIX}`, neverStore, compressAnswers());
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.use(refuseUnstorableText);
  app.setGlobalPrefix(API_PREFIX, { exclude: WITHOUT_PREFIX });
  app.enableShutdownHooks();
  describeApi(app);
}

/**
 * Answers what no route took: with the web application's page where a browser asks for a page, else as a problem, and
 * errors on the way there too. Call it after `app.init()`, when all routes are there.
 */
export function answerTheRest(app: NestExpressApplication): void {
  const filter = new ProblemFilter();
  serveWebApp(app, projectFile('web', 'dist'), transportOf(app.get(AppConfig)));
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

function transportOf({ publicUrl }: AppConfig): PageTransport {
  return { secure: publicUrl.startsWith('https:') };
}

/** Headers of every answer; a page that needs another policy sets its own. */
function securityHeaders(transport: PageTransport) {
  const { secure } = transport;
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure,
    // Without HTTPS browsers ignore it and say so on every page.
    crossOriginOpenerPolicy: secure,
    frameguard: { action: 'deny' },
    originAgentCluster: secure,
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', strictPolicy(transport));
    others(request, response, next);
  };
}
