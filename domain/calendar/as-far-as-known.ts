import { DomainError } from '../errors.ts';

/** What lies in a year whose calendar is not entered yet is not planned: that year's calendar brings it. */
export function asFarAsKnown<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return null;
    throw error;
  }
}
