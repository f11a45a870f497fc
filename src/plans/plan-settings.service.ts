import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { ObligationSettings, type PlanSettings } from '../recording/obligation-settings.ts';
import { Policy } from './policy.entity.ts';

interface SettingsRow {
  policyVersion: number;
  body: ObligationPolicy;
}

/** The policy that a plan was issued with, and the calendar in force. */
@Injectable()
export class PlanObligationSettings extends ObligationSettings {
  /** Policies never change under their version. */
  private readonly known = new Map<string, SettingsRow>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarService,
  ) {
    super();
  }

  /** @throws DomainError 'plan-not-running' for a plan that is not issued */
  async forPlan(planId: string, manager: EntityManager = this.dataSource.manager): Promise<PlanSettings> {
    const row = this.known.get(planId) ?? (await this.read(planId, manager));
    return { policy: row.body, calendar: await this.calendars.slice(manager) };
  }

  /** The policy that a plan would be issued with now. */
  async latest(): Promise<ObligationPolicy> {
    const version = await this.latestVersion(this.dataSource.manager);
    const row = await this.dataSource.getRepository(Policy).findOneBy({ version });
    return row?.body ?? DEFAULT_POLICY;
  }

  /** The version that new plans are issued with. */
  async latestVersion(manager: EntityManager): Promise<number> {
    return (await manager.maximum(Policy, 'version')) ?? DEFAULT_POLICY.version;
  }

  /** Enters the default policy where none is entered yet. */
  async importFirst(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO policy (version, body, entered_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING`,
      [DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
    );
  }

  private async read(planId: string, manager: EntityManager): Promise<SettingsRow> {
    const rows: SettingsRow[] = await manager.query(
      `SELECT plan.policy_version AS "policyVersion", policy.body
         FROM plan JOIN policy ON policy.version = plan.policy_version WHERE plan.id = $1`,
      [planId],
    );
    const [row] = rows;
    if (row === undefined) throw new DomainError('plan-not-running', { planId });
    this.known.set(planId, row);
    return row;
  }
}
