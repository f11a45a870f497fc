import { DomainError } from '../../domain/errors.ts';

/** The domain error with which an act is refused; an act that is not refused fails the test. */
export function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
