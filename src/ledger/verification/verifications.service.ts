import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../domain/errors.ts';
import { PlanClock } from '../../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../../common/idempotency/idempotent-requests.service.ts';
import { decodeCursor, toPage, type Page, type PageQuery } from '../../common/paging.ts';
import type { Actor } from '../../identity/actor.ts';
import { Plan } from '../../plans/plan.entity.ts';
import { toFindingResponse, toVerificationResponse } from './verification.mapper.ts';
import { VerificationsRepository } from './verifications.repository.ts';
import type { VerificationDetailsResponse, VerificationResponse } from './verifications.responses.ts';

/** Verifications as administrators order and read them. */
@Injectable()
export class VerificationsService {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly runs: VerificationsRepository,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Orders a run; a worker carries it out within seconds.
   *
   * @returns its id
   * @throws DomainError 'not-found' for an unknown plan, 'idempotency-key-reused'
   */
  async order(actor: Actor, key: string, planId: string | null): Promise<string> {
    const identity = { scope: 'ledger-verifications', key, accountId: actor.accountId, body: { planId } };
    return this.requests.once(identity, async (manager) => {
      const known = planId === null || (await manager.existsBy(Plan, { id: planId }));
      if (!known) throw new DomainError('not-found', { subject: 'plan' });
      const orderedAt = this.clock.systemNow();
      const ordered = { planId, orderedBy: actor.accountId, dailyFor: null, orderedAt };
      const id = await this.runs.order(ordered, manager);
      if (id === null) throw new Error('a run that is no daily one meets no other');
      return id;
    });
  }

  /** The newest first. */
  async list({ limit, cursor }: PageQuery): Promise<Page<VerificationResponse>> {
    const before = cursor === undefined ? null : String(decodeCursor(cursor, ['uuid'])[0]);
    const runs = await this.runs.list(limit, before);
    return toPage(runs, limit, ({ id }) => [id], toVerificationResponse);
  }

  /** @throws DomainError 'not-found' */
  async get(actor: Actor, id: string, { limit, cursor }: PageQuery): Promise<VerificationDetailsResponse> {
    const run = await this.runs.find(id);
    if (run === null) throw new DomainError('not-found', { subject: 'ledger-verification' });
    const after = cursor === undefined ? 0 : Number(decodeCursor(cursor, ['int'])[0]);
    const findings = await this.runs.findings(id, limit, after);
    const kinds = await this.runs.kindsOf(findings.map(({ subjectId }) => subjectId));
    const page = toPage(
      findings,
      limit,
      ({ n }) => [n],
      // A subject that is gone, row and all, is looked for among the tasks: most were one.
      (finding) => toFindingResponse(finding, kinds.get(finding.subjectId) ?? 'task', actor.locale),
    );
    return { ...toVerificationResponse(run), ...page };
  }
}
