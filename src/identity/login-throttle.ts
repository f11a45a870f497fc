import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { AppConfig } from '../config/app-config.ts';

const WINDOW_MINUTES = 15;

/** Failed log-ins allowed in a window, by what they have in common. */
const LIMITS = {
  // One person mistyping: enough for a forgotten password, far too few for guessing.
  loginAndIp: 5,
  // Guessing one login from many addresses. Greater, so that a stranger does not lock a person out easily.
  login: 30,
  // One office behind one address has many people; only failures count.
  ip: 60,
} as const;

interface Counted {
  readonly key: string;
  readonly limit: number;
}

/**
 * Slows down guessing of passwords, per login and address, over all processes, by the system's clock. An attempt is
 * counted before the password is checked, so that many at once gain nothing, and is taken back when it succeeds.
 */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  /**
   * Counts from the narrowest to the widest, and no further than the first limit that is passed: one address that goes
   * on and on is refused for itself, and locks out neither the person nor the colleagues behind the same address.
   *
   * @throws DomainError 'login-throttled' with `retryAfterSeconds` when too many attempts failed.
   */
  async count(login: string, ip: string): Promise<void> {
    for (const { key, limit } of this.countedOf(login, ip)) {
      const { count, secondsLeft } = await this.increment(key);
      if (count > limit)
        throw new DomainError('login-throttled', { retryAfterSeconds: Math.max(1, secondsLeft) });
    }
  }

  /** Takes the attempt back: the password was right. What failed from this address for this login is forgotten. */
  async forgive(login: string, ip: string): Promise<void> {
    const [pair, ...others] = this.countedOf(login, ip).map(({ key }) => key);
    await this.dataSource.query(`DELETE FROM login_attempt WHERE key = $1 OR window_ends_at <= now()`, [
      pair,
    ]);
    await this.dataSource.query(
      `UPDATE login_attempt SET count = greatest(count - 1, 0) WHERE key = ANY($1)`,
      [others.sort()],
    );
  }

  private countedOf(login: string, ip: string): [Counted, ...Counted[]] {
    return [
      { key: this.keyOf('login-and-ip', login, ip), limit: LIMITS.loginAndIp },
      { key: this.keyOf('ip', ip), limit: LIMITS.ip },
      { key: this.keyOf('login', login), limit: LIMITS.login },
    ];
  }

  private keyOf(...parts: string[]): string {
    return createHmac('sha256', this.config.appSecret).update(JSON.stringify(parts)).digest('hex');
  }

  private async increment(key: string): Promise<{ count: number; secondsLeft: number }> {
    const [row] = await this.dataSource.query<[{ count: number; secondsLeft: number }]>(
      `INSERT INTO login_attempt AS attempt (key, count, window_ends_at)
       VALUES ($1, 1, now() + $2 * interval '1 minute')
       ON CONFLICT (key) DO UPDATE SET
         count = CASE WHEN attempt.window_ends_at <= now() THEN 1 ELSE attempt.count + 1 END,
         window_ends_at = CASE WHEN attempt.window_ends_at <= now()
                               THEN excluded.window_ends_at ELSE attempt.window_ends_at END
       RETURNING count, ceil(extract(epoch FROM window_ends_at - now()))::int AS "secondsLeft"`,
      [key, WINDOW_MINUTES],
    );
    return row;
  }
}
