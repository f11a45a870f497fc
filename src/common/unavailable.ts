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

// pg reports these two without a code.
const MESSAGES = /timeout exceeded when trying to connect|Connection terminated/i;

/** Whether the error says that PostgreSQL cannot be reached at this moment: asking again later may succeed. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = 'driverError' in error ? error.driverError : error;
  const code = typeof inner === 'object' && inner !== null && 'code' in inner ? String(inner.code) : '';
  return NETWORK_CODES.has(code) || SQL_STATES.test(code) || MESSAGES.test(error.message);
}
