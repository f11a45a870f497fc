import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { RECORDING_CONFLICT } from '../../activities/contracts/recording.activities.ts';
import type {
  RecordAnswer,
  RecordInput,
  RecordingActivities,
} from '../../activities/contracts/recording.activities.ts';
import { conflictTypeOf } from './refusal.ts';
import { FIRING_AT_ONCE, RECORDING } from './retry-classes.ts';

const { recordEvents } = proxyActivities<RecordingActivities>(RECORDING);
const { recordFirings } = proxyLocalActivities<RecordingActivities>(FIRING_AT_ONCE);

/**
 * Asks for a recording until it is made or refused for good.
 *
 * What a person ordered stands in the history before it is recorded: a workflow task that is lost would decide it anew, at
 * another moment. What fires is decided by the recording itself and may be asked for within the workflow task, which spares
 * Temporal half the work.
 *
 * @param firesAtOnce false for runs that began without it: their histories go on as they began
 */
export async function record(request: RecordInput, firesAtOnce: boolean): Promise<RecordAnswer> {
  if (!request.fire || !firesAtOnce) return recordEvents(request);
  try {
    return await recordFirings(request);
  } catch (error) {
    if (conflictTypeOf(error) === RECORDING_CONFLICT) throw error;
    // The database is away or busy: asked again with patience.
    return recordEvents(request);
  }
}
