import { describe, expect, it } from '@jest/globals';
import { cachedWorkflowsFor } from './cached-workflows.ts';

describe('the cache of a worker', () => {
  it('holds all that is due in one morning where the machine is large, and half of its heap at most elsewhere', () => {
    // What node 20 gives: 4 GiB from 16 GiB of memory on, half of a smaller machine's or container's.
    expect(cachedWorkflowsFor(4_144)).toBeGreaterThanOrEqual(5_000);
    expect(cachedWorkflowsFor(2_096)).toBe(2_994);
    expect(cachedWorkflowsFor(1_072)).toBe(1_531);
  });

  it('neither grows without end nor shrinks to nothing', () => {
    expect(cachedWorkflowsFor(64_000)).toBe(6_000);
    expect(cachedWorkflowsFor(50)).toBe(200);
  });
});
