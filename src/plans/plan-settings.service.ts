import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { DEFAULT_POLICY } from '../../domain/obligation/policy.ts';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import {
  ObligationSettings,
  type PlanSettings,
  type SettledSubject,
} from '../recording/obligation-settings.ts';
import { Policy } from './policy.entity.ts';

/** The ladders of plans and of their work, and the calendar in force. */
@Injectable()
export class PlanObligationSettings extends ObligationSettings {
  /** Policies never change under their version. */
  private readonly known = new Map<number, ObligationPolicy>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: CalendarService,
  ) {
    super();
  }

  /** @throws DomainError 'plan-not-running' for a plan that is not issued */
  async forPlan(planId: string, manager: EntityManager = this.dataSource.manager): Promise<PlanSettings> {
    const rows: { version: number | null }[] = await manager.query(
      `SELECT policy_version AS version FROM plan WHERE id = $1`,
      [planId],
    );
    const version = rows[0]?.version ?? null;
    if (version === null) throw new DomainError('plan-not-running', { planId });
    return { policy: await this.policy(version, manager), calendar: await this.calendars.slice(manager) };
  }

  override async forSubject(
    { planId, policyVersion }: SettledSubject,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<PlanSettings> {
    if (policyVersion === null) return this.forPlan(planId, manager);
    return {
      policy: await this.policy(policyVersion, manager),
      calendar: await this.calendars.slice(manager),
    };
  }

  /** The policy that a plan would be issued with now. */
  async latest(): Promise<ObligationPolicy> {
    const version = await this.latestVersion(this.dataSource.manager);
    const row = await this.dataSource.getRepository(Policy).findOneBy({ version });
    return row?.body ?? DEFAULT_POLICY;
  }

  /** The version that new plans are issued with. */
  async latestVersion(manager: EntityManager = this.dataSource.manager): Promise<number> {
    return (await manager.maximum(Policy, 'version', { planId: IsNull() })) ?? DEFAULT_POLICY.version;
  }

  async policy(version: number, manager: EntityManager = this.dataSource.manager): Promise<ObligationPolicy> {
    const known = this.known.get(version);
    if (known !== undefined) return known;
    const { body } = await manager.findOneByOrFail(Policy, { version });
    this.known.set(version, body);
    return body;
  }

  /** The number of the next version, of whatever plan; to be asked where no other can take it. */
  async nextVersion(manager: EntityManager): Promise<number> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('don-doc:policy', 0))`);
    return ((await manager.maximum(Policy, 'version')) ?? 0) + 1;
  }

  /** Enters the default policy where none is entered yet. */
  async importFirst(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO policy (version, body, entered_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING`,
      [DEFAULT_POLICY.version, JSON.stringify(DEFAULT_POLICY)],
    );
  }
}
