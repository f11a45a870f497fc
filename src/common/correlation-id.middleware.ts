import type { NextFunction, Request, Response } from 'express';
import { v7 as uuidv7 } from 'uuid';

/** The header that carries the id of one request through logs, problems and the audit. */
export const CORRELATION_HEADER = 'X-Correlation-Id';

// What a caller may choose as id: short and harmless in a log line.
const ACCEPTABLE = /^[\w.-]{1,64}$/;

const CORRELATION_ID = Symbol('correlationId');
type WithCorrelationId = { [CORRELATION_ID]?: string };

/** Gives every request an id, the caller's own when it is acceptable, and sends it back. */
export function correlationIdMiddleware(request: Request, response: Response, next: NextFunction): void {
  response.setHeader(CORRELATION_HEADER, correlationIdOf(request));
  next();
}

/** The id of the request; made at the first call. */
export function correlationIdOf(request: Request): string {
  const carrier = request as unknown as WithCorrelationId;
  if (carrier[CORRELATION_ID] === undefined) {
    const given = request.get(CORRELATION_HEADER);
    carrier[CORRELATION_ID] = given !== undefined && ACCEPTABLE.test(given) ? given : uuidv7();
  }
  return carrier[CORRELATION_ID];
}
