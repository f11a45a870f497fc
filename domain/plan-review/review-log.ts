import { DomainError } from '../errors.ts';
import type { NumberedOperation, NumberedStep } from './review-operation.ts';

/** Which operations of a log are in force, in their order, and which could be brought back, the next one last. */
export interface OperationsInForce {
  readonly done: readonly NumberedOperation[];
  readonly undone: readonly NumberedOperation[];
}

/**
 * Reads a log of operations with its undos and redos. An operation after an undo leaves nothing to redo.
 *
 * @throws DomainError 'review-nothing-to-undo', 'review-nothing-to-redo' {number}
 */
export function operationsInForce(log: readonly NumberedStep[]): OperationsInForce {
  const done: NumberedOperation[] = [];
  let undone: NumberedOperation[] = [];
  for (const { number, step } of log) {
    if (step.type === 'undo') {
      const last = done.pop();
      if (last === undefined) throw new DomainError('review-nothing-to-undo', { number });
      undone.push(last);
    } else if (step.type === 'redo') {
      const last = undone.pop();
      if (last === undefined) throw new DomainError('review-nothing-to-redo', { number });
      done.push(last);
    } else {
      done.push({ number, operation: step });
      undone = [];
    }
  }
  return { done, undone };
}
