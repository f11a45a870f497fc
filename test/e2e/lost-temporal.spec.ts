import { describeLostTemporal } from '../support/lost-temporal-tests.ts';

// Two tasks for each commune.
describeLostTemporal(2 * 126, /^III\.6\.[12]$/);
