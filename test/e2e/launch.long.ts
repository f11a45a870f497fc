import { describeLaunch } from '../support/launch-tests.ts';

// clock.md section 1: 13 + 6 + 5 + 4 + 2 × 20 + 7 × 126 + 1.
describeLaunch(951, 7);
