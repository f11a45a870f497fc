import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SubjectInput } from '../../workflows/contracts/subject.contract.ts';
import { inParallel } from '../common/in-parallel.ts';
import { LaunchRecorder, type LaunchGuard, type NewSubject } from '../recording/launch-recorder.ts';
import { SubjectInputs } from '../temporal/subject-inputs.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';

// A start waits mostly for Temporal: this many keep two processors at work. More gain nothing and only lengthen the queue
// in which people's orders stand meanwhile.
const STARTS_AT_ONCE = 8;

/** Brings subjects into being: first what is recorded of them, then their workflows. */
@Injectable()
export class SubjectLauncher {
  constructor(
    private readonly dataSource: DataSource,
    private readonly recorder: LaunchRecorder,
    private readonly inputs: SubjectInputs,
    private readonly gateway: WorkflowGateway,
  ) {}

  /**
   * Records the subjects and starts their workflows. Idempotent: subjects that are there stay as they are, workflows
   * that were started are left alone, so that a batch broken off anywhere may be repeated as a whole.
   *
   * Throws what `guard` throws, with nothing recorded; else the first error of a start, once all others were tried.
   */
  async launch(subjects: readonly NewSubject[], guard?: LaunchGuard): Promise<void> {
    await this.recorder.insertSubjects(subjects, guard);
    const waiting = await this.notStarted(subjects.map(({ subjectId }) => subjectId));
    await this.start(waiting, (input) => this.gateway.startSubject(input));
  }

  /**
   * Starts the workflows of subjects whose generation was raised, in the place of those of older generations. Idempotent
   * as `launch`, and throws as it does.
   */
  async startAgain(subjectIds: readonly string[]): Promise<void> {
    await this.start(subjectIds, (input) => this.gateway.restartSubject(input));
  }

  private async start(
    subjectIds: readonly string[],
    startOne: (input: SubjectInput<unknown>) => Promise<void>,
  ): Promise<void> {
    const inputs = await this.inputs.loadMany(subjectIds);
    const { done, error } = await inParallel(inputs, STARTS_AT_ONCE, startOne);
    for (const generation of new Set(done.map((input) => input.generation))) {
      const started = done.filter((input) => input.generation === generation);
      await this.recorder.markStarted(
        started.map(({ subjectId }) => subjectId),
        generation,
      );
    }
    if (error !== undefined) throw error;
  }

  private async notStarted(ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM subject
        WHERE id = ANY ($1::uuid[]) AND started_generation IS DISTINCT FROM generation ORDER BY id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
