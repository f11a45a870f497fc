/**
 * fast-check as the tests see it. The quick run tries the same cases everywhere, so that what it says of a change does
 * not hang on chance; `npm run test:all` draws new ones every time, and FAST_CHECK_SEED repeats a run.
 */
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const QUICK_SEED = 20_250_701;

const asked = process.env.FAST_CHECK_SEED ?? (process.env.TEST_ALL ? undefined : QUICK_SEED);
if (asked !== undefined) fc.configureGlobal({ seed: Number(asked) });

export * from '../../node_modules/fast-check/lib/fast-check.js';
export default fc;
