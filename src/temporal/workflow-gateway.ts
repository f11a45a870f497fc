import type { PlanClock, SubjectKind } from '../../domain/obligation/recorded-event.ts';
import type {
  CommandAnswer,
  CommandEnvelope,
  SubjectInput,
} from '../../workflows/contracts/subject.contract.ts';

/** A subject's workflow by what it is about. */
export interface SubjectRef {
  kind: SubjectKind;
  id: string;
}

/** Whatever carries a timer: its next instant stands in PostgreSQL, its workflow is told when the clock moves. */
export interface TickingRef {
  kind: SubjectKind | 'plan' | 'round';
  id: string;
}

/**
 * The one way from the service to the workflows, in words of the domain. No Temporal type leaves it.
 *
 * Errors: DomainError as the workflow refused; DomainError `outcome-unknown` where no answer came in time ("repeat with
 * the same key").
 */
export abstract class WorkflowGateway {
  /** Gives an order and waits until it is recorded. Starts the workflow from its stored input where it is missing. */
  abstract order<C>(
    subject: SubjectRef,
    envelope: CommandEnvelope<C>,
    attempt: number,
  ): Promise<CommandAnswer>;
  /** Starts a subject's workflow; one that was ever started is left alone. */
  abstract startSubject(input: SubjectInput<unknown>): Promise<void>;
  /**
   * Starts a subject's workflow in the generation of its input, in the place of one of another generation, whether that
   * one still runs or not. One of the same generation is left alone.
   */
  abstract restartSubject(input: SubjectInput<unknown>): Promise<void>;
  /** Starts the workflow of a job; one that runs is left alone. */
  abstract startBulk(jobId: string): Promise<void>;
  /** Starts the workflow of an issued plan, or of a round; one that runs is left alone. */
  abstract startTicker(kind: 'plan' | 'round', id: string): Promise<void>;
  /** Tells a plan or round to look again at what is due. */
  abstract poke(kind: 'plan' | 'round', id: string): Promise<void>;
  /** Tells the installation's clock to those whose instant has come. */
  abstract tellClock(refs: readonly TickingRef[], clock: PlanClock): Promise<void>;
  /** Tells subjects that their plan is closed, so that the sleeping ones end. */
  abstract tellPlanClosed(subjects: readonly SubjectRef[]): Promise<void>;
}
