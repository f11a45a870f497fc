import { ActivityFailure, ApplicationFailure, log } from '@temporalio/workflow';
import { DomainError } from '../../domain/errors.ts';

/** Failure type under which a domain refusal crosses to the caller; its details are [code, details]. */
export const DOMAIN_REFUSAL = 'DomainRefusal';

/**
 * The one place where errors of handlers are translated. A domain refusal becomes a non-retryable failure of the Update.
 * Anything else becomes one too: an error that is no Temporal failure would fail the workflow task for ever, and a
 * defect in one command must not stop a subject's clocks.
 */
export function asRefusal(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  if (error instanceof DomainError) {
    return ApplicationFailure.nonRetryable(error.code, DOMAIN_REFUSAL, error.code, error.details);
  }
  const message = error instanceof Error ? error.message : String(error);
  log.error('an order met a defect', { message });
  return ApplicationFailure.nonRetryable(message, DOMAIN_REFUSAL, 'internal', { message });
}

/** Type of the application failure behind a failed activity, null where there is none. */
export function conflictTypeOf(error: unknown): string | null {
  if (!(error instanceof ActivityFailure)) return null;
  return error.cause instanceof ApplicationFailure ? (error.cause.type ?? null) : null;
}
