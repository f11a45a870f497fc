import { describeContention } from '../support/contention-tests.ts';

describeContention(8);
