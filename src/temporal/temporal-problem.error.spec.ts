import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../config/load-config.ts';
import { TemporalProblemError } from './temporal-problem.error.ts';

const config = loadConfig({
  DATABASE_URL: 'postgresql://localhost/unused',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  TEMPORAL_NAMESPACE: 'don-doc',
}).temporal;

/** As the gRPC library throws it. */
const grpcError = (code: number, details: string) =>
  Object.assign(new Error(`${code} ${details}`), { code, details, metadata: {} });
const away = (reason: string) =>
  grpcError(14, `UNAVAILABLE: No connection established. Last error: ${reason}`);

describe('A Temporal that cannot be used', () => {
  it.each([
    ['certificate-untrusted', 'TEMPORAL_TLS_CA_FILE', away('Error: unable to verify the first certificate')],
    ['certificate-untrusted', 'TEMPORAL_TLS_CA_FILE', away('Error: self-signed certificate in chain')],
    [
      'certificate-name',
      'TEMPORAL_TLS_SERVER_NAME',
      away("Error [ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match certificate's altnames"),
    ],
    [
      'client-certificate',
      'TEMPORAL_TLS_CERT_FILE',
      away('ssl3_read_bytes:tlsv13 alert certificate required: SSL alert number 116'),
    ],
    ['api-key', 'TEMPORAL_API_KEY', grpcError(16, 'UNAUTHENTICATED: no')],
    ['api-key', 'TEMPORAL_API_KEY', grpcError(7, 'PERMISSION_DENIED: no')],
    ['namespace', 'npm run temporal:setup', grpcError(5, 'NOT_FOUND: Namespace don-doc is not found.')],
    ['unreachable', 'TEMPORAL_ADDRESS', away('Error: connect ECONNREFUSED 127.0.0.1:7233')],
  ])('is told apart as "%s", with %s to look at, in both languages', (kind, what, error) => {
    const problem = new TemporalProblemError(error, config);
    expect(problem.kind).toBe(kind);
    const [vietnamese, english, own] = problem.message.split('\n');
    for (const text of [vietnamese, english]) {
      expect(text).toContain(what);
      expect(text).toMatch(/temporal\.example:7233/);
    }
    expect(own).toContain(error.details);
  });
});
