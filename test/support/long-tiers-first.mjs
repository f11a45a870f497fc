import TestSequencer from '@jest/test-sequencer';

/** Tiers whose files take longest; what is named nowhere comes after them. */
const FIRST = ['faults', 'browser', 'e2e', 'production', 'medium', 'workflows'];

/**
 * Begins with what takes longest, so that at the end no processor waits for the other one's last file. Jest knows how long
 * files took only where it ran before; on a fresh machine it goes by their size, and a file of three lines may start four servers.
 */
export default class LongTiersFirst extends TestSequencer {
  sort(tests) {
    const inOrder = super.sort(tests);
    return inOrder.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ path, context }) {
  const tier = FIRST.indexOf(context.config.displayName?.name);
  const isLong = path.endsWith('.long.ts');
  return (tier < 0 ? FIRST.length : tier) - (isLong ? FIRST.length + 1 : 0);
}
