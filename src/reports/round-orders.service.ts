import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { decideRound } from '../../domain/report/round.decide.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import type { Actor } from '../identity/actor.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { RoundChanges } from './round-changes.service.ts';
import { RoundContexts, type PlanOfRounds } from './round-contexts.service.ts';
import type { RoundCommandBody } from './rounds.requests.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** Who orders what of a round, under which key. */
export interface RoundOrder {
  readonly actor: Actor;
  readonly roundId: string;
  readonly key: string;
  readonly body: RoundCommandBody;
}

/** Takes people's orders to rounds. */
@Injectable()
export class RoundOrders {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly contexts: RoundContexts,
    private readonly changes: RoundChanges,
    private readonly requests: IdempotentRequests,
    private readonly clock: PlanClock,
  ) {}

  /**
   * Carries an order out, once by its key. The round's workflow is to be poked afterwards.
   *
   * @throws DomainError 'not-found', 'plan-closed', 'version-stale', 'secret-document', those of `decideRound`
   */
  async give(order: RoundOrder): Promise<void> {
    const { actor, roundId, key, body } = order;
    refuseSecrets(body);
    const { planId } = await this.rounds.get(actor, roundId);
    const context = await this.contexts.of(planId);
    const at = await this.clock.planNow();
    const identity = { scope: `round/${roundId}`, key, accountId: actor.accountId, body };
    let jobIds: readonly string[] = [];
    await this.requests.once(identity, async (manager) => {
      jobIds = await this.carryOut(manager, order, context, at);
      return roundId;
    });
    await this.changes.start(jobIds);
  }

  private async carryOut(
    manager: EntityManager,
    { actor, roundId, body }: RoundOrder,
    context: PlanOfRounds,
    at: Date,
  ): Promise<readonly string[]> {
    const round = await this.rounds.getForChange(manager, actor, roundId);
    const { expectedVersion, ...command } = body;
    if (context.plan.status === 'closed') throw new DomainError('plan-closed', {});
    if (expectedVersion !== undefined && expectedVersion !== round.version) {
      throw new DomainError('version-stale', { expected: expectedVersion, current: round.version });
    }
    const now = at.getTime();
    const events = decideRound(round.state, command, {
      subjectId: roundId,
      ...context.settings,
      settings: context.rounds.settings,
      now,
      sentAt: now,
      actor,
    });
    return (await this.changes.write(manager, { context, round, events, at, actor })).jobIds;
  }
}
