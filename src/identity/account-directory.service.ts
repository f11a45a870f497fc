import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Account } from './account.entity.ts';

/** Who the accounts are that others' records name. */
@Injectable()
export class AccountDirectory {
  constructor(private readonly dataSource: DataSource) {}

  /** The names that the accounts show, also of those that have ended. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const accounts = await this.dataSource
      .getRepository(Account)
      .find({ select: { id: true, displayName: true }, where: { id: In(wanted) } });
    return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
  }

  /** Whether the account may be put in charge of the agency's work: it is active and works there. */
  async worksAt(id: string, agencyId: string): Promise<boolean> {
    const account = await this.dataSource.getRepository(Account).findOneBy({ id, agencyId, active: true });
    return account !== null && isWorker(account);
  }

  /** Those who may be put in charge of the agency's work, by name. */
  async workersOf(agencyId: string): Promise<Account[]> {
    const accounts = await this.dataSource
      .getRepository(Account)
      .find({ where: { agencyId, active: true }, order: { displayName: 'ASC', id: 'ASC' } });
    return accounts.filter(isWorker);
  }
}

function isWorker({ roles }: Account): boolean {
  return roles.some((role) => role === 'officer' || role === 'head' || role === 'plan-owner');
}
