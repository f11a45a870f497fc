import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { TickAnswer, TickerActivities } from '../../activities/contracts/ticker.activities.ts';
import { formatInstant, instantAt } from '../../domain/calendar/local-date.ts';
import { DEFAULT_DEADLINE_CONVENTIONS } from '../../domain/deadline/deadline-spec.ts';
import { makePeriod } from '../../domain/deadline/period.ts';
import { DEFAULT_ROUND_SETTINGS, scheduleRound } from '../../domain/report/report-round.ts';
import { decideRoundInstants, nextRoundInstant, openSchedule } from '../../domain/report/round.decide.ts';
import { evolveRound } from '../../domain/report/round.evolve.ts';
import type { RoundEvent, RoundState } from '../../domain/report/round.ts';
import { POKED_SIGNAL, ROUND_WORKFLOW, roundWorkflowId } from '../../workflows/contracts/ticker.contract.ts';
import { realSlice } from '../support/real-calendar.ts';
import { HA_NOI, SO_NOI_VU } from '../support/tasks.ts';
import { WorkflowBench } from '../support/workflow-bench.ts';

const LAUNCHED = instantAt('2025-07-15', 9 * 60);
const ID = 'round-1';

/** The round's matters as PostgreSQL would hold them; what is due is decided as the service does. */
class FakeRounds implements Pick<TickerActivities, 'advanceRound'> {
  state: RoundState = scheduled();
  readonly told: string[] = [];
  calls = 0;
  /** How many calls fail before one succeeds, as with a database that is away. */
  failures = 0;
  /** How far the installation's clock is behind that of the Temporal server. */
  behindMs = 0;

  constructor(private readonly bench: WorkflowBench) {}

  readonly advanceRound = async (): Promise<TickAnswer> => {
    this.calls += 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the database is away');
    }
    const now = (await this.bench.now()) - this.behindMs;
    for (const event of decideRoundInstants(this.state, now)) this.record(event, now);
    const ended = this.state.status === 'closed';
    const clock = { offsetMs: this.bench.offsetMs, version: 1 };
    return { nextAt: nextRoundInstant(this.state), ended, clock, now };
  };

  record(event: RoundEvent, now: number): void {
    this.state = evolveRound(this.state, event, now);
    const what = event.type === 'checkpoint-reached' ? event.checkpoint : event.type;
    this.told.push(`${what}@${formatInstant(now).slice(0, 16)}`);
  }
}

/** Hà Nội's round of 2025, its consolidation without a date. */
function scheduled(): RoundState {
  const duty = {
    ref: 'closing.1',
    cycle: 'year' as const,
    deadline: {
      words: 'trước ngày 15/12',
      spec: { kind: 'yearly', bound: 'before', month: 12, day: 15, yearOffset: 0 } as const,
    },
    year: 2025,
    opensWorkingDaysBefore: null,
    window: null,
  };
  const upper = { deadline: { words: 'theo quy định', spec: { kind: 'to-be-set' } as const } };
  const schedule = scheduleRound(duty, upper, makePeriod('year', 2025), {
    span: { issuedOn: '2025-07-15', start: null, end: '2025-12-31' },
    calendar: realSlice(),
    conventions: DEFAULT_DEADLINE_CONVENTIONS,
    settings: DEFAULT_ROUND_SETTINGS,
  });
  const definition = {
    roundId: ID,
    planId: 'plan-1',
    dutyRef: 'closing.1',
    consolidationRef: 'closing.3',
    chain: { agencyId: SO_NOI_VU, standingAgencyId: SO_NOI_VU, issuerId: HA_NOI },
  };
  return evolveRound(null, openSchedule(definition, schedule), LAUNCHED);
}

describe('a round as a workflow', () => {
  let bench: WorkflowBench;
  let rounds: FakeRounds;
  beforeEach(async () => {
    bench = await WorkflowBench.start(LAUNCHED);
    rounds = new FakeRounds(bench);
    await bench.work(rounds);
  });
  afterEach(() => bench.stop());

  const start = () =>
    bench.start(ROUND_WORKFLOW, roundWorkflowId(ID), {
      id: ID,
      clock: { offsetMs: bench.offsetMs, version: 1 },
    });

  it('opens on its day, watches completeness, opens the consolidation and closes, each at its instant', async () => {
    const handle = await start();
    await handle.result();
    expect(rounds.told).toEqual([
      'round-opened@2025-11-03T06:30',
      'due@2025-12-12T08:20',
      'consolidation-opened@2025-12-15T06:30',
      'overdue-1@2025-12-15T08:20',
      'overdue-2@2025-12-17T08:20',
      'overdue-3@2025-12-23T08:20',
      'round-closed@2025-12-23T08:20',
    ]);
    // Asked at the start and at each of its six instants, here and there a moment too early: nobody polls a sleeping round.
    expect(rounds.calls).toBeLessThanOrEqual(2 + 2 * 6);
  });

  it('opens on its day even if the database was away in the morning', async () => {
    await start();
    await bench.until(instantAt('2025-11-03', 6 * 60));
    rounds.failures = 3;
    await bench.until(instantAt('2025-11-04', 9 * 60));
    expect(rounds.told).toHaveLength(1);
    expect(rounds.told[0]).toContain('round-opened@2025-11-03T06:3');
  });

  it('looks again when a person has changed it, and goes on by its new instants', async () => {
    const handle = await start();
    await bench.until(instantAt('2025-10-01', 9 * 60));
    rounds.record({ type: 'round-opened', reason: 'Cần sớm' }, await bench.now());
    await handle.signal(POKED_SIGNAL);
    await bench.until(instantAt('2025-12-13', 9 * 60));
    expect(rounds.told).toEqual(['round-opened@2025-10-01T09:00', 'due@2025-12-12T08:20']);
    rounds.record({ type: 'round-closed', reason: 'Đã đủ' }, await bench.now());
    await handle.signal(POKED_SIGNAL);
    await handle.result();
    expect(rounds.told).toHaveLength(3);
  });

  it("does not ask every second while Temporal's clock is an hour ahead of the installation's", async () => {
    rounds.behindMs = 3_600_000;
    await start();
    await bench.until(instantAt('2025-11-03', 12 * 60));
    expect(rounds.told).toHaveLength(1);
    expect(rounds.told[0]).toContain('round-opened@2025-11-03T06:3');
    expect(rounds.calls).toBeGreaterThan(3);
    expect(rounds.calls).toBeLessThanOrEqual(18);
  });
});
