import { describe, expect, it } from '@jest/globals';
import { PasswordHasher } from './password-hasher.ts';
import { readCookie, sessionCookieName, sessionCookieOptions } from './session-cookie.ts';
import { hashToken, kindOfToken, newToken } from './token.ts';

describe('A token', () => {
  it('tells what it is for and is never the same twice', () => {
    expect(kindOfToken(newToken('session'))).toBe('session');
    expect(kindOfToken(newToken('api-token'))).toBe('api-token');
    expect(newToken('session')).not.toBe(newToken('session'));
  });

  it.each([[''], ['abc'], [`dds_${'x'.repeat(200)}`]])('is not %p', (text) => {
    expect(kindOfToken(text)).toBeUndefined();
  });

  it('is kept as a hash that only the installation with its secret can make', () => {
    expect(hashToken('dds_a', 'secret-1')).not.toBe(hashToken('dds_a', 'secret-2'));
    expect(hashToken('dds_a', 'secret-1')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('The log-in cookie', () => {
  it('is closed to scripts and to other sites, and bound to the host under HTTPS', () => {
    expect(sessionCookieOptions({ sessionCookieSecure: true })).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      secure: true,
      path: '/',
    });
    expect(sessionCookieName({ sessionCookieSecure: true })).toBe('__Host-don-doc-session');
  });

  it('is found among others', () => {
    expect(readCookie('a=1; don-doc-session=dds_x=y; b=2', 'don-doc-session')).toBe('dds_x=y');
    expect(readCookie('xdon-doc-session=1', 'don-doc-session')).toBeUndefined();
    expect(readCookie(undefined, 'don-doc-session')).toBeUndefined();
  });
});

describe('A password', () => {
  it('is kept by argon2id with the recommended costs and recognised in any Unicode form', async () => {
    const hasher = new PasswordHasher();
    const stored = await hasher.hash('mật khẩu rất dài'.normalize('NFC'));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.verify(stored, 'mật khẩu rất dài'.normalize('NFD'))).toBe(true);
    expect(await hasher.verify(stored, 'mật khẩu rất ngắn')).toBe(false);
  });

  it('of nobody is refused after the same work', async () => {
    const hasher = new PasswordHasher();
    expect(await hasher.verify(null, 'nobody has this password')).toBe(false);
  });
});
