import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Serves the description of the API: as a page at `/api/docs`, as JSON at `/api/docs-json`. */
export function describeApi(app: NestExpressApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDescription(app), {
    jsonDocumentUrl: 'api/docs-json',
    customSiteTitle: 'Đôn Đốc API',
  });
}

/** The description of the API; the global prefix must be set before. */
export function apiDescription(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription(
      'Nhiệm vụ trong kế hoạch được giao, nhắc, đôn đốc và báo cáo. Refusals are RFC 9457 problems with a stable code.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addCookieAuth()
    .build();
  return withProblems(SwaggerModule.createDocument(app, description));
}

const TEXT = { type: 'string' } as const;
const ANY_FIELDS = { type: 'object', additionalProperties: true } as const;

/** One thing that is wrong with one field; see `ProblemFieldError`. */
const PROBLEM_FIELD = {
  type: 'object',
  required: ['field', 'pointer', 'code', 'detail'],
  properties: {
    field: { ...TEXT, example: 'assignments.3.due' },
    pointer: { ...TEXT, example: '/assignments/3/due' },
    code: TEXT,
    detail: TEXT,
  },
};

/** The body of every refusal; see `Problem`. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'correlationId'],
  properties: {
    type: { ...TEXT, example: 'urn:don-doc:problem:not-found' },
    title: TEXT,
    status: { type: 'integer' },
    detail: { ...TEXT, description: "What is wrong and what to do, in the reader's language" },
    instance: TEXT,
    code: { ...TEXT, description: 'Stable' },
    errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemField' } },
    values: { ...ANY_FIELDS, description: 'The values that belong to the code' },
    correlationId: TEXT,
  },
};

const REFUSAL = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** Every operation may be refused, and every refusal has the same shape. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  document.components ??= {};
  Object.assign((document.components.schemas ??= {}), { Problem: PROBLEM, ProblemField: PROBLEM_FIELD });
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation === undefined) continue;
      for (const [status, response] of Object.entries(operation.responses)) {
        if (/^[45]/.test(status) && response !== undefined) Object.assign(response, { content: REFUSAL });
      }
      operation.responses['default'] = { description: 'A refusal, as a problem', content: REFUSAL };
    }
  }
  return document;
}
