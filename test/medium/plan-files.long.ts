import { describe, expect, it } from '@jest/globals';
import { BREAKERS } from '../support/broken-files.ts';
import { readByBuild } from '../support/built-reader.ts';
import { Random, seedOfRun } from '../support/random.ts';
import { say } from '../support/say.ts';

const TIMES = 150;

describe('Broken PDFs in the threads of the built product', () => {
  it.each(Object.keys(BREAKERS).filter((kind) => kind.includes('pdf')))(
    'are read or get a clear answer: %s',
    async (kind) => {
      const seed = seedOfRun();
      const random = new Random(seed);
      say(`${TIMES} broken files (${kind}), FAULT_SEED=${seed}`);
      const broken = Array.from({ length: TIMES }, () => BREAKERS[kind]?.(random) ?? Buffer.alloc(0));
      const files = Object.fromEntries(broken.map((bytes, index) => [`${index}.pdf`, bytes]));
      const outcomes = (await readByBuild(files, 'one by one')) as string[];
      const defects = outcomes.flatMap((outcome, index) =>
        /^(read|import-[a-z-]+)$/.test(outcome) ? [] : [`${outcome}: ${broken[index]?.toString('base64')}`],
      );
      say(
        `${kind}: ${outcomes.filter((outcome) => outcome === 'read').length} read, ${defects.length} defects`,
      );
      expect(defects).toEqual([]);
      expect(new Set(outcomes).size).toBeGreaterThan(1);
    },
    // Each file has a thread of its own with pdf.js in it: a quarter of a second, several where others run beside.
    1_800_000,
  );
});
