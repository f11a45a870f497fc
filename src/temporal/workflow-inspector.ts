import type { SubjectStanding, TickerStanding } from '../../workflows/contracts/standing.contract.ts';
import type { WorkflowRef } from './workflow-names.ts';

/** The newest run of a workflow. */
export interface FoundRun {
  readonly isRunning: boolean;
  /** The generation of a subject's workflow; null where it has none (plans, rounds, jobs). */
  readonly generation: number | null;
}

/**
 * Looks at single workflows and puts single ones right. For checks and repairs: nothing that people wait for asks here.
 * Each method throws where Temporal does not answer.
 */
export abstract class WorkflowInspector {
  /** The newest run; null: Temporal knows none of this id. */
  abstract find(ref: WorkflowRef): Promise<FoundRun | null>;
  /**
   * Where a subject's workflow says it stands, with the orders it answered beyond a seq; null: no worker answered for it,
   * or none that knows the question.
   */
  abstract subjectStanding(ref: WorkflowRef, afterSeq: number): Promise<SubjectStanding | null>;
  /** The same of a plan or round. */
  abstract tickerStanding(ref: WorkflowRef): Promise<TickerStanding | null>;
  /** All running workflows about anything of an installation, by Temporal's list: it lags behind, and may be switched off. */
  abstract listRunning(): AsyncIterable<WorkflowRef>;
  /** Ends a workflow at once; one that does not run is left alone. */
  abstract end(ref: WorkflowRef, reason: string): Promise<void>;
  /** Starts the workflow of a plan, round or job where none runs, whatever became of earlier runs. */
  abstract startAgain(ref: WorkflowRef): Promise<void>;
}
