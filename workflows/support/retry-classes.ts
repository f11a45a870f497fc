import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';
import { RECORDING_CONFLICT } from '../../activities/contracts/recording.activities.ts';

/**
 * Recording goes on for ever: what was decided must reach PostgreSQL, however long it is away. One attempt may take 15 s
 * (a transaction takes milliseconds; the rest is room for a busy server): so long an order waits when the worker that was
 * recording it dies. No more than 15 s pass between attempts so that a returning database is used at once. Only a conflict of hashes ends it.
 */
export const RECORDING: ActivityOptions = {
  startToCloseTimeout: '15 seconds',
  retry: {
    initialInterval: '200 milliseconds',
    backoffCoefficient: 2,
    maximumInterval: '15 seconds',
    nonRetryableErrorTypes: [RECORDING_CONFLICT],
  },
};

/**
 * A firing is first asked for within the workflow task, once: below the 8 s after which the SDK tells the server that the
 * task takes longer. Whatever goes wrong, {@link RECORDING} carries on.
 */
export const FIRING_AT_ONCE: LocalActivityOptions = {
  startToCloseTimeout: '6 seconds',
  retry: { maximumAttempts: 1 },
};

/**
 * A batch of many items: as long as it takes, but a worker that stops beating for 30 s has died and another goes on.
 * Retried for ever, since each batch is idempotent.
 */
export const BATCH: ActivityOptions = {
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '15 seconds' },
};
