import { Injectable } from '@nestjs/common';
import type { BulkActivities } from './contracts/bulk.activities.ts';
import type { RecordingActivities } from './contracts/recording.activities.ts';
import type { TickerActivities } from './contracts/ticker.activities.ts';
import { BulkActivitiesService } from './bulk.activities.service.ts';
import { RecordingActivitiesService } from './recording.activities.service.ts';
import { TickerActivitiesService } from './ticker.activities.service.ts';

/** Everything a worker of this installation does for the workflows. */
export type Activities = RecordingActivities & BulkActivities & TickerActivities;

/** Binds the activities as plain functions, which is what a Temporal worker takes. */
@Injectable()
export class ActivityRegistry {
  constructor(
    private readonly recording: RecordingActivitiesService,
    private readonly bulk: BulkActivitiesService,
    private readonly ticker: TickerActivitiesService,
  ) {}

  all(): Activities {
    return {
      recordEvents: (input) => this.recording.recordEvents(input),
      recordFirings: (input) => this.recording.recordFirings(input),
      runBatch: (input) => this.bulk.runBatch(input),
      advancePlan: (input) => this.ticker.advancePlan(input),
      advanceRound: (input) => this.ticker.advanceRound(input),
    };
  }
}
