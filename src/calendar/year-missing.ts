import { DomainError } from '../../domain/errors.ts';

/** What `work` gives, or what `otherwise` gives where it needs a day of a year whose calendar is not entered yet. */
export function unlessYearMissing<T, U>(work: () => T, otherwise: (error: DomainError) => U): T | U {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError && error.code === 'calendar-year-missing') return otherwise(error);
    throw error;
  }
}
