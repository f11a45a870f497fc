import { DomainError } from './errors.ts';

/**
 * Ends a switch over a union: the compiler refuses the call while a case is missing.
 *
 * @throws DomainError 'unexpected-value' when data from outside the types reaches it.
 */
export function assertNever(x: never): never {
  throw new DomainError('unexpected-value', { value: x });
}
