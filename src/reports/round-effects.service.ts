import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import type { LocalDate } from '../../domain/calendar/local-date.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { consolidatorOf, endedInRound, reportersOn } from '../../domain/report/make-round.ts';
import type { Reporter, RoundDutyOfPlan } from '../../domain/report/make-round.ts';
import { completenessOf } from '../../domain/report/completeness.ts';
import type { CompletenessStatement as Statement } from '../../domain/report/completeness.ts';
import type { RoundEvent, RoundState } from '../../domain/report/round.ts';
import { BulkJobs } from '../bulk/bulk-jobs.service.ts';
import type { NewItem } from '../bulk/bulk-jobs.repository.ts';
import type { BulkKind } from '../bulk/bulk-job.entity.ts';
import { Notification } from '../recording/notification.entity.ts';
import { insertRows, writeTogether } from '../recording/write-together.ts';
import { CompletenessStatement } from './completeness-statement.entity.ts';
import type { OpenRoundItem, OpenRoundParams } from './open-round.handler.ts';
import { reportTitle } from './report-title.ts';
import { RoundsRepository } from './rounds.repository.ts';

/** An event of a round with what its effects depend on. */
export interface RoundStep {
  readonly event: RoundEvent;
  readonly seq: number;
  /** The state after the event. */
  readonly state: RoundState;
  readonly duty: RoundDutyOfPlan;
  readonly registry: AgencyRegistry;
  readonly at: Date;
  /** Null where a clock acted. */
  readonly actor: Actor | null;
}

// Two hundred first events are one transaction of a few hundred milliseconds.
const REPORTERS_PER_ITEM = 200;

/** What an event of a round brings about beside the round itself, in the same transaction. */
@Injectable()
export class RoundEffects {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly jobs: BulkJobs,
  ) {}

  /** Returns the ids of the jobs made, to be started after the commit. */
  async of(manager: EntityManager, step: RoundStep): Promise<string[]> {
    const { event, state } = step;
    switch (event.type) {
      case 'round-scheduled':
      case 'round-replanned':
      case 'round-closed':
        return [];
      case 'round-opened':
        return this.openReports(manager, step, 'unit', step.duty.reporters);
      case 'consolidation-opened':
        return this.openReports(manager, step, 'consolidation', [consolidatorOf(state)]);
      case 'checkpoint-reached':
        await this.drawUp(manager, step, event.checkpoint);
        return [];
      case 'round-date-set':
        return event.level === 'units' ? this.tellDate(manager, step, event) : [];
      default:
        return assertNever(event);
    }
  }

  /** For those who are there today; who is not is shown by the round as a question. */
  private async openReports(
    manager: EntityManager,
    step: RoundStep,
    kind: OpenRoundParams['kind'],
    reporters: readonly Reporter[],
  ): Promise<string[]> {
    const there = reportersOn(reporters, step.registry, dayOf(step));
    if (there.length === 0) return [];
    const params: OpenRoundParams = { roundId: step.state.definition.roundId, kind };
    return [await this.job(manager, step, 'open-round', { ...params }, itemsOf(there))];
  }

  /** The statement of completeness at a checkpoint, and the word of it to those who follow the round. */
  private async drawUp(manager: EntityManager, step: RoundStep, checkpoint: string): Promise<void> {
    const { roundId } = step.state.definition;
    const statement = completenessOf(await this.rounds.reportsOf(roundId, manager), step.at.getTime());
    const row: CompletenessStatement = { roundId, seq: step.seq, checkpoint, at: step.at, statement };
    await writeTogether(manager, [
      insertRows(CompletenessStatement, [row]),
      insertRows(Notification, [completenessNotice(step, checkpoint, statement)]),
    ]);
  }

  /** A date that was open when the reports were opened reaches each of them as an order of whoever set it. */
  private async tellDate(
    manager: EntityManager,
    step: RoundStep,
    event: Extract<RoundEvent, { type: 'round-date-set' }>,
  ): Promise<string[]> {
    const { roundId } = step.state.definition;
    const open = (await this.rounds.reportsOf(roundId, manager)).filter(({ status }) => OPEN.has(status));
    if (open.length === 0) return [];
    const items = open.map(({ reportId }) => ({ size: 1, payload: { subjectId: reportId, version: null } }));
    const params = { roundId, dueOn: event.due.nominal, reason: event.reason };
    return [await this.job(manager, step, 'round-date', params, items)];
  }

  private async job(
    manager: EntityManager,
    { state, actor, at }: RoundStep,
    kind: BulkKind,
    params: Record<string, unknown>,
    items: readonly NewItem[],
  ): Promise<string> {
    const { planId } = state.definition;
    return (await this.jobs.create(manager, { kind, planId, actor, at, params, items })).id;
  }
}

/** Reports whose date can still be set. */
const OPEN: ReadonlySet<string> = new Set(['not-submitted', 'submitted', 'returned']);

function itemsOf(reporters: readonly Reporter[]): NewItem[] {
  const count = Math.ceil(reporters.length / REPORTERS_PER_ITEM);
  return Array.from({ length: count }, (_, i) => {
    const chunk = reporters.slice(i * REPORTERS_PER_ITEM, (i + 1) * REPORTERS_PER_ITEM);
    const item: OpenRoundItem = {
      reporters: chunk.map(({ agencyId, treatment }) => ({ agencyId, treatment })),
    };
    return { size: chunk.length, payload: item };
  });
}

function dayOf({ at }: RoundStep): LocalDate {
  return localDateOf(at.getTime());
}

function completenessNotice(
  step: RoundStep,
  checkpoint: string,
  { followed, requested }: Statement,
): Notification {
  const { state, at, duty, registry } = step;
  const { definition, schedule } = state;
  const { owed, missing, overdue, onTime, late, zero } = followed;
  return {
    id: uuidv7(),
    clock: null,
    clockVersion: null,
    rung: null,
    repeat: null,
    subjectKind: 'report',
    subjectId: definition.roundId,
    planId: definition.planId,
    recipientAgencyId: definition.chain.standingAgencyId,
    recipientRole: 'standing-agency',
    kind: 'round:completeness',
    params: {
      title: reportTitle('unit', schedule.periodKey),
      roundId: definition.roundId,
      periodKey: schedule.periodKey,
      checkpoint,
      dueOn: schedule.due.units?.lastAcceptedDay ?? null,
      counts: { owed, missing, overdue, onTime, late, zero },
      requested: { owed: requested.owed, missing: requested.missing },
      // Whoever reads "nothing missing" must know of those who are asked no more.
      ended: endedInRound(duty.reporters, state, registry, dayOf(step)).length,
    },
    polite: false,
    urgent: false,
    at,
    localDate: dayOf(step),
    digestId: null,
  };
}
