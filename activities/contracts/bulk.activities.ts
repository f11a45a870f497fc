/** What is left of a job after a batch. */
export interface BatchAnswer {
  left: number;
}

export interface BulkActivities {
  /**
   * Works on the job's open items until a time slice is used up, beating after each group of items. Idempotent: an item
   * that was done is not done again, and doing an item twice has the effect of doing it once.
   */
  runBatch(input: { jobId: string }): Promise<BatchAnswer>;
}
