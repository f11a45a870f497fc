import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config.ts';
import { Account } from '../identity/account.entity.ts';
import { AccountsService } from '../identity/accounts.service.ts';

/** The first account of a real installation, from ADMIN_LOGIN and ADMIN_PASSWORD; every other is made by it. */
@Injectable()
export class FirstAdministrator {
  private readonly logger = new Logger(FirstAdministrator.name);

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
  ) {}

  /** Makes it where there is no account at all; an installation in use is left alone. */
  async ensure(): Promise<void> {
    if ((await this.dataSource.getRepository(Account).count()) > 0) return;
    const { firstAdministrator } = this.config;
    if (firstAdministrator === undefined) {
      this.logger.warn('There is no account yet: set ADMIN_LOGIN and ADMIN_PASSWORD and run the seed again');
      return;
    }
    const { login, password } = firstAdministrator;
    await this.accounts.create(null, { login, displayName: login, roles: ['administrator'] }, password);
    this.logger.log(`Administrator ${login} is made; change the password after the first log-in`);
  }
}
