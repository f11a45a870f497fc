import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { decodeCursor } from '../common/paging.ts';
import { searchText } from '../common/search-text.ts';
import { containing } from '../common/sql-values.ts';
import { Account } from './account.entity.ts';

/** Which accounts a list shows. */
export interface AccountFilter {
  readonly agencyId?: string | undefined;
  readonly active?: boolean | undefined;
  /** Of the login or the name; case and diacritics do not matter. */
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The values a list of accounts is sorted by: by login, which is unique. */
export const accountTuple = (account: Account) => [account.login] as const;

/** As `searchText`: an installation has some thousands of accounts, and who looks for one waits for no index. */
const PLAIN_NAME = `replace(lower(regexp_replace(normalize(account.display_name, NFD), '[\\u0300-\\u036f]', '', 'g')), 'đ', 'd')`;

// SQLSTATE unique_violation
const UNIQUE_VIOLATION = '23505';

/** Accounts in the database. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError 'not-found' */
  async get(id: string): Promise<Account> {
    const account = await this.dataSource.getRepository(Account).findOneBy({ id });
    if (account === null) throw new DomainError('not-found', { subject: 'account' });
    return account;
  }

  /**
   * Reads an account to change it; others who want to change it wait.
   *
   * @throws DomainError 'not-found', 'account-ended'
   */
  async getForChange(manager: EntityManager, id: string): Promise<Account> {
    const account = await manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (account === null) throw new DomainError('not-found', { subject: 'account' });
    if (!account.active) throw new DomainError('account-ended');
    return account;
  }

  /** @throws DomainError 'account-agency-unknown' */
  async assertAgency(manager: EntityManager, agencyId: string): Promise<void> {
    const found: unknown[] = await manager.query('SELECT 1 FROM agency WHERE id = $1', [agencyId]);
    if (found.length === 0) throw new DomainError('account-agency-unknown', { field: 'agencyId', agencyId });
  }

  /** @throws DomainError 'login-taken' */
  async insert(manager: EntityManager, account: Account): Promise<void> {
    try {
      await manager.insert(Account, account);
    } catch (error) {
      if (hasSqlState(error, UNIQUE_VIOLATION))
        throw new DomainError('login-taken', { field: 'login', login: account.login });
      throw error;
    }
  }

  /** One account more than `limit`, which tells that there is a next page. */
  async list(filter: AccountFilter): Promise<Account[]> {
    const query = this.dataSource
      .getRepository(Account)
      .createQueryBuilder('account')
      .orderBy('account.login')
      .take(filter.limit + 1);
    if (filter.agencyId !== undefined)
      query.andWhere('account.agencyId = :agencyId', { agencyId: filter.agencyId });
    if (filter.active !== undefined) query.andWhere('account.active = :active', { active: filter.active });
    if (filter.text !== undefined) {
      const text = searchText(filter.text);
      const [login, name] = [text.replaceAll(' ', '-'), text].map(containing);
      query.andWhere(`(account.login LIKE :login OR ${PLAIN_NAME} LIKE :name)`, { login, name });
    }
    if (filter.cursor !== undefined)
      query.andWhere('account.login > :after', { after: decodeCursor(filter.cursor, ['text'])[0] });
    return query.getMany();
  }

  /** Active administrators, locked, so that two of them cannot end each other at the same moment. */
  async countAdministratorsForChange(manager: EntityManager): Promise<number> {
    const rows: unknown[] = await manager.query(
      `SELECT id FROM account WHERE active AND 'administrator' = ANY(roles) ORDER BY id FOR UPDATE`,
    );
    return rows.length;
  }

  /** The active accounts of an agency, locked. */
  async listOfAgencyForChange(manager: EntityManager, agencyId: string): Promise<Account[]> {
    return manager.find(Account, {
      where: { agencyId, active: true },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}

function hasSqlState(error: unknown, state: string): boolean {
  if (typeof error !== 'object' || error === null || !('driverError' in error)) return false;
  const driverError = error.driverError;
  return (
    typeof driverError === 'object' &&
    driverError !== null &&
    'code' in driverError &&
    driverError.code === state
  );
}
