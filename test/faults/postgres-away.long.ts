import { describePostgresAway } from '../support/postgres-away-tests.ts';

describePostgresAway(60, 951);
