import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import { correlationIdMiddleware } from './common/correlation-id.middleware.ts';
import { AppConfig } from './config/app-config.ts';

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
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['metrics'] });
  app.enableShutdownHooks();
  describeApi(app);
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
    originAgentCluster: secure,
  });
}

function describeApi(app: NestExpressApplication): void {
  const description = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription(
      'Nhiệm vụ trong kế hoạch được giao, nhắc, đôn đốc và báo cáo. Refusals are RFC 9457 problems with a stable code.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth()
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'Đôn Đốc API',
  });
}
