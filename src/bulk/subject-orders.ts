import type { Actor } from '../../domain/obligation/actor.ts';
import type { ReportCommand } from '../../domain/report/report.ts';
import type { TaskCommand } from '../../domain/task/task.ts';

/** An order of a person to one task or report, as the API gives them one at a time. */
export abstract class SubjectOrders {
  /**
   * Gives the order and waits until it is recorded. Repeating it with the same key does nothing more.
   *
   * @param expectedVersion the version of the subject that the person saw; null: does not matter to this order
   * @throws DomainError as the domain refuses; anything else means that the outcome is not known
   */
  abstract order(
    actor: Actor,
    subjectId: string,
    command: TaskCommand | ReportCommand,
    key: string,
    expectedVersion?: number | null,
  ): Promise<void>;
}
