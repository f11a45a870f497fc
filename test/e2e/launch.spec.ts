import { describeLaunch } from '../support/launch-tests.ts';

describeLaunch(13 + 2 * 126, 2, /^III\.(1\.|6\.[15]$)/);
