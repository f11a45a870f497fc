import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import { RecordingConflictError } from '../src/recording/recording-conflict.error.ts';
import { RecordingService } from '../src/recording/recording.service.ts';
import type { RecordAnswer, RecordingActivities, RecordInput } from './contracts/recording.activities.ts';
import { RECORDING_CONFLICT } from './contracts/recording.activities.ts';

/** Records what workflows decided; a conflict of numbers is the one error that a repetition cannot cure. */
@Injectable()
export class RecordingActivitiesService implements RecordingActivities {
  constructor(private readonly recording: RecordingService) {}

  async recordEvents(input: RecordInput): Promise<RecordAnswer> {
    try {
      return await this.recording.record(input);
    } catch (error) {
      if (!(error instanceof RecordingConflictError)) throw error;
      throw ApplicationFailure.nonRetryable(error.message, RECORDING_CONFLICT, error.message);
    }
  }
}
