import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../support/workflow-bench.ts';
import { STORIES } from './stories.ts';

const FOLDER = new URL('./histories/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

interface History {
  events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[];
}

/**
 * A workflow that sleeps for months is woken by another release: whatever a released shape has recorded must replay.
 * `RECORD_HISTORIES=1 npm test -- --project replay` keeps the histories of stories that have no file yet. A file is never
 * written anew: where a workflow changes its shape, its story gets a new name and the old file stays.
 */
describe('a recorded history', () => {
  it.each(files)('%s replays on the workflows of today', async (file) => {
    await expect(replay(read(file))).resolves.toBeUndefined();
  });

  it('that asks for another activity than today is refused, so that replaying proves something', async () => {
    const history = read('task-from-launch-to-confirmation.json');
    const scheduled = history.events.find((event) => event.activityTaskScheduledEventAttributes);
    scheduled!.activityTaskScheduledEventAttributes!.activityType.name = 'somethingElse';
    await expect(replay(history)).rejects.toThrow(DeterminismViolationError);
  });
});

describe('a story of today', () => {
  it.each(Object.keys(STORIES))('%s leaves a history that replays', async (name) => {
    const history = await STORIES[name]!();
    const file = new URL(`${name}.json`, FOLDER);
    if (process.env['RECORD_HISTORIES'] && !existsSync(file)) {
      writeFileSync(file, `${JSON.stringify(history, null, 1)}\n`);
    }
    await expect(replay(history)).resolves.toBeUndefined();
  });
});

async function replay(history: unknown): Promise<void> {
  await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, history);
}

function read(file: string): History {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as History;
}
