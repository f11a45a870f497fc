import { describePostgresAway } from '../support/postgres-away-tests.ts';

// Enough that the launch is still under way when PostgreSQL goes.
describePostgresAway(3, 3 * 126, /^III\.6\.[125]$/);
