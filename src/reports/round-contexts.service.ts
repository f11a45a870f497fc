import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { defaultGroupSettings } from '../../domain/agency/groups.ts';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { DomainError } from '../../domain/errors.ts';
import { expandReporting } from '../../domain/plan/expand-assignments.ts';
import { roundDutiesOf } from '../../domain/report/make-round.ts';
import type { RoundDutyOfPlan } from '../../domain/report/make-round.ts';
import { DEFAULT_ROUND_SETTINGS } from '../../domain/report/report-round.ts';
import type { RoundContext } from '../../domain/report/report-round.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { Plan } from '../plans/plan.entity.ts';
import { ReportingDuty } from '../plans/reporting-duty.entity.ts';
import { ObligationSettings, type PlanSettings } from '../recording/obligation-settings.ts';

/** Everything that the rounds of a plan are made with. */
export interface PlanOfRounds {
  readonly plan: Plan;
  readonly duties: readonly RoundDutyOfPlan[];
  readonly settings: PlanSettings;
  readonly rounds: RoundContext;
  /** Who is there on which day. */
  readonly registry: AgencyRegistry;
}

/** Gathers what rounds are computed with. To be asked before a transaction: it takes a connection of its own. */
@Injectable()
export class RoundContexts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: ObligationSettings,
    private readonly agencies: AgencyDirectory,
  ) {}

  /** @throws DomainError 'not-found' for a plan that does not exist; 'plan-not-running' before its issue */
  async of(planId: string): Promise<PlanOfRounds> {
    const { manager } = this.dataSource;
    const plan = await manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw new DomainError('not-found', { subject: 'plan' });
    if (plan.issuedOn === null) throw new DomainError('plan-not-running', {});
    const settings = await this.settings.forPlan(planId);
    const rows = await manager.find(ReportingDuty, { where: { planId }, order: { ordinal: 'ASC' } });
    const registry = await this.agencies.registry();
    const at = { registry, on: plan.issuedOn, settings: defaultGroupSettings };
    const reports = expandReporting(plan.document, at);
    const span = { issuedOn: plan.issuedOn, start: plan.periodStart, end: plan.periodEnd };
    const { calendar } = settings;
    return {
      plan,
      duties: roundDutiesOf(
        rows.map((row) => row.duty),
        new Map(rows.map((row) => [row.ref, row.receiverAgencyId])),
        reports,
      ),
      settings,
      rounds: { span, calendar, conventions: plan.conventions, settings: DEFAULT_ROUND_SETTINGS },
      registry,
    };
  }
}

/** The duty of a round; throws for a round whose duty the plan does not have. */
export function dutyOf({ duties }: PlanOfRounds, ref: string): RoundDutyOfPlan {
  const duty = duties.find((candidate) => candidate.ref === ref);
  if (duty === undefined) throw new DomainError('not-found', { subject: 'reporting-duty' });
  return duty;
}
