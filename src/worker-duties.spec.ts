import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { WorkerDuties } from './worker-duties.service.ts';

const idle = { start: () => undefined, stop: async () => undefined };

/** The duties of a worker whose Temporal answers or not; how often it beat. */
function duties(temporal: { isAway: boolean }) {
  const beats: string[] = [];
  const check = async () => {
    if (temporal.isAway) throw new Error('14 UNAVAILABLE');
  };
  const parts = {
    guard: { check },
    heartbeat: { beat: async (id: string) => void beats.push(id) },
    alarms: { sees: () => false },
    temporal: { check },
  };
  const worker = new WorkerDuties(
    parts.guard as never,
    parts.heartbeat as never,
    idle as never,
    idle as never,
    idle as never,
    idle as never,
    parts.alarms as never,
    parts.temporal as never,
  );
  return { worker, beats };
}

describe('the heartbeat of a worker', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Logger.prototype, 'warn').mockReturnValue();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('stands still while Temporal is away, so that the time without it is known as an outage, and goes on after it', async () => {
    const temporal = { isAway: false };
    const { worker, beats } = duties(temporal);
    await worker.start(() => undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    const before = beats.length;
    expect(before).toBeGreaterThan(3);
    temporal.isAway = true;
    await jest.advanceTimersByTimeAsync(600_000);
    expect(beats).toHaveLength(before);
    temporal.isAway = false;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(beats.length).toBeGreaterThan(before);
    await worker.stop();
  });
});
