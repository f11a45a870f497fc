import type { SubjectInput } from '../../workflows/contracts/subject.contract.ts';

/** The stored input of a subject's workflow, from which it starts or starts again. */
export abstract class SubjectInputs {
  /** Throws DomainError `subject-unknown`. */
  abstract load(subjectId: string): Promise<SubjectInput<unknown>>;
  /** The same for many at once; unknown ones are left out. */
  abstract loadMany(subjectIds: readonly string[]): Promise<SubjectInput<unknown>[]>;
}
