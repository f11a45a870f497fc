import { describe, expect, test } from '@jest/globals';
import { spreadHash, spreadMinute } from './spread.ts';

const morning = { from: 420, to: 495 };

describe('the spread of a morning', () => {
  test('the hash is FNV-1a: the same on every machine and in every release', () => {
    expect(spreadHash('')).toBe(0x811c9dc5);
    expect(spreadHash('a')).toBe(0xe40c292c);
    expect(spreadHash('foobar')).toBe(0xbf9cf968);
  });

  test('one rung keeps its minute', () => {
    expect(spreadMinute('task-1/due/before-5/0', morning)).toBe(
      spreadMinute('task-1/due/before-5/0', morning),
    );
  });

  test('both ends of the window are used and nothing outside it', () => {
    const minutes = Array.from({ length: 20_000 }, (_, n) => spreadMinute(`task-${n}/due/due/0`, morning));
    expect([Math.min(...minutes), Math.max(...minutes)]).toEqual([420, 495]);
  });

  test('50,000 rungs of one morning fall evenly: no minute has a quarter more than its share', () => {
    const counts = new Map<number, number>();
    for (let n = 0; n < 50_000; n++) {
      const minute = spreadMinute(`task-${n}/due/overdue-2/0`, morning);
      counts.set(minute, (counts.get(minute) ?? 0) + 1);
    }
    expect(counts.size).toBe(76);
    expect(Math.max(...counts.values())).toBeLessThan((50_000 / 76) * 1.25);
    expect(Math.min(...counts.values())).toBeGreaterThan((50_000 / 76) * 0.75);
  });
});
