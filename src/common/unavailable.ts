import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** Errors of the operating system that mean: the other side does not answer now. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);

// PostgreSQL's codes for a lost or refused connection: 08… connection, 3D000 no such database (being restored), 53300 too
// many, 55000 closed to connections by its administrator, 57P01–57P03 shutdown and start-up.
const SQL_STATES = /^(08\w{3}|3D000|53300|55000|57P0[1-3])$/;

// What pg reports without a code; the last two of a connection that broke between two queries of one transaction.
const MESSAGES =
  /timeout exceeded when trying to connect|Connection terminated|(connection error and|was closed and) is not queryable/i;

/** Whether the error says that PostgreSQL cannot be reached at this moment: asking again later may succeed. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'driverError' in error ? error.driverError : error;
  // TypeORM gives a broken connection back at once, and then says so of the next query of its transaction.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  if (error instanceof QueryRunnerProviderAlreadyReleasedError) return true;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : '';
  return NETWORK_CODES.has(code) || SQL_STATES.test(code) || MESSAGES.test(error.message);
}
