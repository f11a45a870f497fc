import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError } from '../../domain/errors.ts';

/**
 * gRPC status codes that mean "ask again": cancelled, deadline, exhausted, failed precondition (workers that time out again
 * and again: the server takes no more Updates for this workflow until one answers), aborted, internal, unavailable.
 */
const PASSING = new Set([1, 4, 8, 9, 10, 13, 14]);
/** RESOURCE_EXHAUSTED: more than 10 Updates in flight for one workflow, or the server's own limits. */
const EXHAUSTED = 8;
/** The server's word for a workflow that was ended (rebuilt, as a rule) between accepting an order and answering it. */
const ENDED_BEFORE_ANSWER = 'AcceptedUpdateCompletedWorkflow';

/** No workflow of this id runs. An unknown and a closed one look alike; PostgreSQL tells them apart. */
export function isNotRunning(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError;
}

/** Refused for the moment only: ask again with the same update id. */
export function isExhausted(error: unknown): boolean {
  return grpcCode(error) === EXHAUSTED;
}

/**
 * What became of an order, as the domain says it. A refusal is the refusal; whatever leaves the outcome open becomes
 * `outcome-unknown`; anything else is a defect and passes through.
 */
export function asDomainError(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError) return refusalOf(error.cause) ?? error;
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return new DomainError('outcome-unknown');
  const code = grpcCode(error);
  if (code !== undefined && PASSING.has(code)) return new DomainError('outcome-unknown');
  return error;
}

function refusalOf(cause: unknown): DomainError | undefined {
  if (!(cause instanceof ApplicationFailure)) return undefined;
  if (cause.type === ENDED_BEFORE_ANSWER) return new DomainError('outcome-unknown');
  const [code, details] = cause.details ?? [];
  if (typeof code !== 'string') return undefined;
  // A defect of this version: nothing was recorded, and asking again would meet it again.
  if (code === 'internal') return new DomainError('internal-error');
  return new DomainError(code, (details ?? {}) as Record<string, unknown>);
}

/** The gRPC status code that an error carries. */
export function grpcCode(error: unknown): number | undefined {
  if (isGrpcServiceError(error)) return error.code;
  if (error instanceof ServiceError) return grpcCode(error.cause);
  return undefined;
}
