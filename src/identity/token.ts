import { createHmac, randomBytes } from 'node:crypto';

/** What a token stands for; its prefix tells, so that one look-up suffices. */
export type TokenKind = 'session' | 'api-token';

const PREFIX: Readonly<Record<TokenKind, string>> = { session: 'dds_', 'api-token': 'ddt_' };

// 256 bits: beyond guessing, so that a fast hash is enough to keep it.
const TOKEN_BYTES = 32;

/** A new token, to be told once and never stored. */
export function newToken(kind: TokenKind): string {
  return PREFIX[kind] + randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What the token claims to be; `undefined` for what was never a token. */
export function kindOfToken(token: string): TokenKind | undefined {
  if (token.length > 100) return undefined;
  if (token.startsWith(PREFIX.session)) return 'session';
  return token.startsWith(PREFIX['api-token']) ? 'api-token' : undefined;
}

/**
 * What is stored of a token: HMAC-SHA256 under the installation's secret. Whoever can only write to the database cannot
 * forge a log-in.
 */
export function hashToken(token: string, appSecret: string): string {
  return createHmac('sha256', appSecret).update(token, 'utf8').digest('hex');
}
