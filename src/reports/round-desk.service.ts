import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.ts';
import { WorkflowGateway } from '../temporal/workflow-gateway.ts';
import { RoundCompleteness } from './round-completeness.service.ts';
import { RoundOrders, type RoundOrder } from './round-orders.service.ts';
import { RoundViews } from './round-views.service.ts';
import type { CompletenessResponse, RoundResponse, RoundRowResponse } from './rounds.responses.ts';

/** What people see of rounds and do with them. */
@Injectable()
export class RoundDesk {
  constructor(
    private readonly views: RoundViews,
    private readonly completenesses: RoundCompleteness,
    private readonly orders: RoundOrders,
    private readonly gateway: WorkflowGateway,
  ) {}

  async list(actor: Actor, planId: string): Promise<RoundRowResponse[]> {
    return this.views.list(actor, planId);
  }

  async get(actor: Actor, id: string): Promise<RoundResponse> {
    return this.views.get(actor, id);
  }

  async completeness(actor: Actor, id: string): Promise<CompletenessResponse> {
    return this.completenesses.of(actor, id);
  }

  /**
   * Carries an order out, tells the round's workflow to look again, and answers with the round as it is then. Where the
   * workflow cannot be told, the order stands, and repeating it with its key tells it again.
   */
  async command(order: RoundOrder): Promise<RoundResponse> {
    await this.orders.give(order);
    await this.gateway.poke('round', order.roundId);
    return this.views.get(order.actor, order.roundId);
  }
}
