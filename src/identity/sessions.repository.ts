import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Account } from './account.entity.ts';
import { ApiToken } from './api-token.entity.ts';
import { LoginSession } from './login-session.entity.ts';

// A minute's precision is enough for "last seen", and one write a minute is cheap.
const LAST_SEEN_PRECISION = `interval '1 minute'`;

/** Log-in sessions and API tokens in the database. Every reading asks for an active account and an unexpired token. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(manager: EntityManager, session: Omit<LoginSession, 'account'>): Promise<void> {
    await manager.insert(LoginSession, session);
  }

  /** The account behind a session that is in force at `now`; notes that it was seen. */
  async findAccountBySession(id: string, now: Date): Promise<Account | null> {
    const session = await this.dataSource.getRepository(LoginSession).findOne({
      where: { id, account: { active: true } },
      relations: { account: true },
    });
    if (session === null || session.expiresAt <= now) return null;
    await this.dataSource.query(
      `UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2::timestamptz - ${LAST_SEEN_PRECISION}`,
      [id, now],
    );
    return session.account;
  }

  /** The API token of that hash, in force at `now`, with its account; notes that it was used. */
  async findApiToken(hash: string, now: Date): Promise<ApiToken | null> {
    const token = await this.dataSource.getRepository(ApiToken).findOne({
      where: { hash, account: { active: true } },
      relations: { account: true },
    });
    if (token === null || token.expiresAt <= now) return null;
    await this.dataSource.query(
      `UPDATE api_token SET last_used_at = $2
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - ${LAST_SEEN_PRECISION})`,
      [token.id, now],
    );
    return token;
  }

  /** The sessions of an account that are in force, the last seen first. */
  async listOfAccount(accountId: string, now: Date): Promise<LoginSession[]> {
    return this.dataSource
      .getRepository(LoginSession)
      .createQueryBuilder('session')
      .where('session.accountId = :accountId AND session.expiresAt > :now', { accountId, now })
      .orderBy('session.lastSeenAt', 'DESC')
      .addOrderBy('session.id')
      .take(200)
      .getMany();
  }

  /** Ends one session of the account; says whether there was one. */
  async end(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    return ((await manager.delete(LoginSession, { id, accountId })).affected ?? 0) > 0;
  }

  /** Ends all sessions of the account but one, at once; says how many. */
  async endAllOfAccount(manager: EntityManager, accountId: string, except?: string): Promise<number> {
    const { affected } = await manager
      .createQueryBuilder()
      .delete()
      .from(LoginSession)
      .where('account_id = :accountId AND id <> :except', { accountId, except: except ?? '' })
      .execute();
    return affected ?? 0;
  }

  /** Removes what ended by itself. */
  async sweep(now: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM session WHERE expires_at <= $1', [now]);
  }
}
