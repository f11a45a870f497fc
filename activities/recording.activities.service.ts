import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { RecordingConflictError } from '../src/recording/recording-conflict.error.ts';
import { RecordingService } from '../src/recording/recording.service.ts';
import type { RecordAnswer, RecordingActivities, RecordInput } from './contracts/recording.activities.ts';
import { RECORDING_CONFLICT } from './contracts/recording.activities.ts';

/** The workflow gives a local attempt 6 s: one that waited this long writes nothing. */
const SHORT_PATIENCE_MS = 4_000;

/** Records what workflows decided; a conflict of numbers is the one error that a repetition cannot cure. */
@Injectable()
export class RecordingActivitiesService implements RecordingActivities {
  constructor(private readonly recording: RecordingService) {}

  async recordEvents(input: RecordInput): Promise<RecordAnswer> {
    return this.record(input);
  }

  async recordFirings(input: RecordInput): Promise<RecordAnswer> {
    return this.record(input, SHORT_PATIENCE_MS);
  }

  private async record(input: RecordInput, patienceMs?: number): Promise<RecordAnswer> {
    try {
      return await this.recording.record(input, patienceMs);
    } catch (error) {
      if (!(error instanceof RecordingConflictError)) throw error;
      throw ApplicationFailure.nonRetryable(error.message, RECORDING_CONFLICT, error.message);
    }
  }
}
