import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '../../domain/errors.ts';
import { correlationIdOf } from './correlation-id.middleware.ts';
import { requestLocale } from './request-locale.ts';
import { problemOfDomainError } from './problem.ts';
import { codeOfStatus } from './problem-status.ts';
import { isDatabaseUnavailable } from './unavailable.ts';

/** Answers every error of a request as a problem (RFC 9457); what nobody expected is logged and told without details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Answers the request with the problem that the error is. */
  answer(error: unknown, request: Request, response: Response): void {
    const correlationId = correlationIdOf(request);
    const known = toDomainError(error);
    const problem = problemOfDomainError(known, {
      locale: requestLocale(request),
      instance: request.path,
      correlationId,
    });
    if (problem.status >= 500) this.log(error, request, correlationId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const retryAfter = known.details['retryAfterSeconds'] ?? defaultRetryAfter(problem.code);
    if (typeof retryAfter === 'number') response.setHeader('Retry-After', String(retryAfter));
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="don-doc"');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private log(error: unknown, request: Request, correlationId: string): void {
    const what = `${request.method} ${request.path} failed, correlation id ${correlationId}`;
    if (error instanceof DomainError) this.logger.error(`${what}: ${error.code}`, error.stack);
    else if (error instanceof Error) this.logger.error(`${what}: ${safeMessage(error)}`, safeStack(error));
    else this.logger.error(`${what}: not an Error was thrown`);
  }
}

/** An order whose outcome is unknown is repeated soon: its answer is stored as soon as there is one. */
function defaultRetryAfter(code: string): number | undefined {
  return code === 'outcome-unknown' ? 2 : undefined;
}

function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isDatabaseUnavailable(error)) return new DomainError('service-unavailable', { retryAfterSeconds: 5 });
  const status = error instanceof HttpException ? error.getStatus() : statusOfForeignError(error);
  return new DomainError(status === undefined ? 'internal-error' : codeOfStatus(status));
}

/** Body parsers throw errors with `status` and `expose: true` for what the caller did wrong. */
function statusOfForeignError(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error) || !('expose' in error))
    return undefined;
  return typeof error.status === 'number' && error.expose === true ? error.status : undefined;
}

/** A failed query's message may quote the row: its first line names the constraint or the column, never the values. */
function safeMessage(error: Error): string {
  return error.message.split('\n')[0] ?? '';
}

function safeStack(error: Error): string | undefined {
  return error.stack?.slice(error.stack.indexOf('\n    at '));
}
