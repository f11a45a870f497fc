import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { expandAssignments, expandReporting } from '../../domain/plan/expand-assignments.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { HISTORY_BEGINS } from '../demo/cast-acts.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { Account } from '../identity/account.entity.ts';
import { AccountsService, type NewAccount } from '../identity/accounts.service.ts';
import { PasswordHasher } from '../identity/password-hasher.ts';
import { PlanContexts } from '../plans/plan-contexts.service.ts';
import { headOf } from '../plans/plan-problems.ts';
import { PlansService } from '../plans/plans.service.ts';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-accounts.ts';
import { demoCast } from './demo-cast.ts';
import { createSamplePlan, readSamplePlan } from './sample-plan.ts';

/** The accounts of the demonstration, all with one hash: argon2 is slow on purpose. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Makes those that are missing. */
  async ensure(wanted: readonly NewAccount[]): Promise<void> {
    const logins = wanted.map(({ login }) => login);
    const there = await this.dataSource.getRepository(Account).findBy({ login: In(logins) });
    const known = new Set(there.map(({ login }) => login));
    const missing = wanted.filter(({ login }) => !known.has(login));
    if (missing.length === 0) return;
    const hash = await this.hasher.hash(DEMO_PASSWORD);
    await this.dataSource.transaction(async (manager) => {
      for (const account of missing) await this.accounts.createWithHash(manager, null, account, hash);
    });
  }

  async get(login: string): Promise<Account> {
    return this.dataSource.getRepository(Account).findOneByOrFail({ login });
  }
}

/** The demonstration: its clock at the beginning, an account for every agency with work, the sample plan as a draft. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly clock: PlanClock,
    private readonly accounts: DemoAccounts,
    private readonly plans: PlansService,
    private readonly contexts: PlanContexts,
  ) {}

  /** @returns one line that says what there is */
  async run(): Promise<string> {
    if (!(await this.clock.hasBegun())) await this.clock.beginAt(HISTORY_BEGINS);
    const { document } = readSamplePlan('hanoi-2025');
    const cast = await this.cast(document);
    await this.accounts.ensure(cast);
    const { id, agencyId, roles } = await this.accounts.get(DEMO_LOGINS.planOwner);
    const { plan } = await createSamplePlan(this.plans, { accountId: id, agencyId, roles }, 'hanoi-2025');
    return `${cast.length} accounts with the password ${DEMO_PASSWORD}, plan ${plan.id} (${plan.status})`;
  }

  private async cast(document: PlanDocument): Promise<NewAccount[]> {
    const context = await this.contexts.of(document);
    const work = [...expandAssignments(document, context).tasks, ...expandReporting(document, context)];
    const ids = new Set(work.map(({ agencyId }) => agencyId));
    const agencies = [...context.registry.byId.values()].filter(({ id }) => ids.has(id));
    return demoCast(agencies, headOf(document, context), document.supervisor.name);
  }
}
