import type { TemporalConfig } from '../config/app-config.ts';
import { grpcCode } from './temporal-errors.ts';

const MESSAGES = {
  'certificate-untrusted': [
    'Không tin được chứng chỉ của Temporal tại {address}: hãy kiểm tra TEMPORAL_TLS_CA_FILE.',
    'The certificate of Temporal at {address} is not trusted: check TEMPORAL_TLS_CA_FILE.',
  ],
  'certificate-name': [
    'Chứng chỉ của Temporal tại {address} mang tên khác: hãy đặt TEMPORAL_TLS_SERVER_NAME đúng tên trong chứng chỉ.',
    'The certificate of Temporal at {address} is for another name: set TEMPORAL_TLS_SERVER_NAME to the name in it.',
  ],
  'client-certificate': [
    'Temporal tại {address} đòi chứng chỉ của bên gọi: hãy kiểm tra TEMPORAL_TLS_CERT_FILE và TEMPORAL_TLS_KEY_FILE.',
    'Temporal at {address} asks for a client certificate: check TEMPORAL_TLS_CERT_FILE and TEMPORAL_TLS_KEY_FILE.',
  ],
  'api-key': [
    'Temporal tại {address} từ chối: hãy kiểm tra TEMPORAL_API_KEY và quyền của khóa đối với namespace "{namespace}".',
    'Temporal at {address} refuses: check TEMPORAL_API_KEY and what it may do in the namespace "{namespace}".',
  ],
  namespace: [
    'Temporal tại {address} chưa có namespace "{namespace}": hãy chạy npm run temporal:setup hoặc sửa TEMPORAL_NAMESPACE.',
    'Temporal at {address} has no namespace "{namespace}": run npm run temporal:setup, or correct TEMPORAL_NAMESPACE.',
  ],
  unreachable: [
    'Không kết nối được Temporal tại {address}: hãy kiểm tra TEMPORAL_ADDRESS, TEMPORAL_TLS và máy chủ Temporal.',
    'Temporal at {address} cannot be reached: check TEMPORAL_ADDRESS, TEMPORAL_TLS and the Temporal server.',
  ],
} as const;

type Kind = keyof typeof MESSAGES;

/** gRPC status codes that say what is wrong by themselves: not found, permission denied, unauthenticated. */
const BY_CODE: ReadonlyMap<number, Kind> = new Map([
  [5, 'namespace'],
  [7, 'api-key'],
  [16, 'api-key'],
]);

/** What OpenSSL and Node say; the name is looked for first, since a wrong one is said in words of trust, too. */
const BY_TEXT: readonly (readonly [RegExp, Kind])[] = [
  [/ALTNAME|does not match certificate/i, 'certificate-name'],
  [/alert (certificate required|bad certificate|unknown ca)|alert handshake failure/i, 'client-certificate'],
  [/unable to (verify|get)|self.signed|certificate has expired|CERT_/i, 'certificate-untrusted'],
];

/** Temporal cannot be used. The message says why and what to do, in Vietnamese and English, and the server's own words. */
export class TemporalProblemError extends Error {
  readonly kind: Kind;

  constructor(error: unknown, { address, namespace }: TemporalConfig) {
    const own = error instanceof Error ? error.message : 'unknown';
    const kind = kindOf(error, own);
    const texts = MESSAGES[kind].map((text) =>
      text.replaceAll('{address}', address).replaceAll('{namespace}', namespace),
    );
    super([...texts, `(${own.replaceAll(/\s+/g, ' ')})`].join('\n'), { cause: error });
    this.name = 'TemporalProblemError';
    this.kind = kind;
  }
}

function kindOf(error: unknown, own: string): Kind {
  const byCode = BY_CODE.get(grpcCode(error) ?? 0);
  return byCode ?? BY_TEXT.find(([pattern]) => pattern.test(own))?.[1] ?? 'unreachable';
}
