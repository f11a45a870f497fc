import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { nextRoundInstant } from '../../domain/report/round.decide.ts';
import { evolveRound } from '../../domain/report/round.evolve.ts';
import type { RoundState } from '../../domain/report/round.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { canonicalJson } from '../common/canonical-json.ts';
import { hashOf } from '../orders/orders.service.ts';
import { dateOf } from '../recording/subject-kind.ts';
import { ReportRound } from '../reports/report-round.entity.ts';
import { RoundEventRow } from '../reports/round-event.entity.ts';
import { FOLD_RULES } from './fold-rules.ts';
import type { Findings } from './finding.ts';

/** What of a round's row follows from its events. */
type FoldedRound = Pick<ReportRound, 'state' | 'status' | 'nextAt' | 'openedAt' | 'closedAt' | 'version'>;

/** Folds the events of every round and holds them against its row and its audit. */
@Injectable()
export class RoundCheck {
  constructor(private readonly dataSource: DataSource) {}

  async run(findings: Findings): Promise<void> {
    const rounds = await this.dataSource
      .getRepository(ReportRound)
      .find({ select: { id: true }, order: { id: 'ASC' } });
    for (const { id } of rounds) {
      const found = await this.dataSource.transaction('REPEATABLE READ', (manager) => checkOne(manager, id));
      findings.addAll(found.map((rule) => ({ rule, ref: { kind: 'round', id } })));
    }
  }

  /** Makes a round's row anew from its events. Returns false where the events themselves are in doubt. */
  async rebuild(manager: EntityManager, id: string): Promise<boolean> {
    const round = await manager.findOne(ReportRound, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const events = await eventsOf(manager, id);
    if (round === null || !(await areSound(manager, id, events))) return false;
    await manager.save(ReportRound, { ...round, ...foldOf(events) });
    return true;
  }
}

async function checkOne(manager: EntityManager, id: string) {
  const round = await manager.findOneByOrFail(ReportRound, { id });
  const events = await eventsOf(manager, id);
  if (!(await areSound(manager, id, events))) return [FOLD_RULES.roundAltered];
  const { state, status, nextAt, openedAt, closedAt, version } = round;
  const stored: FoldedRound = { state, status, nextAt, openedAt, closedAt, version };
  return canonicalJson(stored) === canonicalJson(foldOf(events)) ? [] : [FOLD_RULES.round];
}

async function eventsOf(manager: EntityManager, roundId: string): Promise<RoundEventRow[]> {
  return manager.find(RoundEventRow, { where: { roundId }, order: { seq: 'ASC' } });
}

/** Numbered 1, 2, 3 …, and each the one that the audit saw. */
async function areSound(
  manager: EntityManager,
  id: string,
  events: readonly RoundEventRow[],
): Promise<boolean> {
  const entries = await manager.findBy(AuditEntry, { chainId: `round/${id}` });
  const hashes = new Map(entries.map(({ data }) => [data['seq'], data['eventHash']]));
  return (
    events.length > 0 &&
    events.every(({ seq, data }, index) => seq === index + 1 && hashes.get(seq) === hashOf(data))
  );
}

function foldOf(events: readonly RoundEventRow[]): FoldedRound {
  const state = events.reduce<RoundState | null>(
    (before, { data, at }) => evolveRound(before, data, at.getTime()),
    null,
  );
  if (state === null) throw new Error('a round without events');
  return {
    state,
    status: state.status,
    nextAt: dateOf(nextRoundInstant(state)),
    openedAt: dateOf(state.openedAt),
    closedAt: dateOf(state.closedAt),
    version: events.at(-1)?.seq ?? 0,
  };
}
