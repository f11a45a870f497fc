import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { RoundOpener } from '../../src/plans/round-opener.ts';
import { RoundTicker } from '../../src/reports/round-ticker.service.ts';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

let under: ReportsUnderTest;

/** The sample plan with reports of every month, whose date the plan leaves open. */
beforeAll(async () => {
  under = await ReportsUnderTest.start();
  await under.rows('DELETE FROM round_event');
  await under.rows('DELETE FROM report_round');
  const monthly = { cycle: 'month', year: null, deadline: null, opensWorkingDaysBefore: 5 } satisfies Partial<
    PlanDocument['reporting'][number]
  >;
  await under.rows(
    `UPDATE reporting_duty SET duty = duty || $1::jsonb WHERE ref = 'closing.1'`,
    JSON.stringify(monthly),
  );
  await under.tasks.get(RoundOpener).schedule(under.tasks.planId);
}, 120_000);
afterAll(() => under.close());

const rounds = () =>
  under.rows<{ id: string; key: string; status: string }>(
    'SELECT id, period_key AS key, status FROM report_round ORDER BY period_key',
  );

describe('rounds of every month', () => {
  it('stand down one at a time: the next one when the last has opened, until the end of the plan', async () => {
    expect((await rounds()).map(({ key }) => key)).toEqual(['2025-M07']);
    const keys: string[] = [];
    for (;;) {
      const round = (await rounds()).find(({ status }) => status === 'scheduled');
      if (!round) break;
      const { nextAt } = await under.tasks.get(RoundTicker).advance(round.id);
      if (nextAt === null) continue;
      const day = new Date(nextAt + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
      await under.moveTo(day);
      await under.tasks.get(RoundTicker).advance(round.id);
      keys.push(round.key);
    }
    expect(keys).toEqual(['2025-M07', '2025-M08', '2025-M09', '2025-M10', '2025-M11', '2025-M12']);
    expect(new Set(under.tasks.gateway.tickers.filter((ticker) => ticker.startsWith('round/'))).size).toBe(7);
  });

  it('wait for a person where no date is known, and tell each report the date once it is set', async () => {
    await under.runJobs();
    const [round] = await rounds();
    const id = round?.id ?? '';
    expect(await under.count('SELECT count(*) FROM report WHERE round_id = $1 AND due_at IS NULL', id)).toBe(
      146,
    );
    const body = { type: 'set-round-date', level: 'units', dueOn: '2026-01-15', reason: 'Theo quy định' };
    const set = await under.call('so-noi-vu', 'POST', `/rounds/${id}/commands`, { body, key: 'set-date' });
    expect(set.body).toMatchObject({ unitsDue: { date: '2026-01-15' } });
    await under.runJobs();
    expect(
      await under.count(`SELECT count(*) FROM report WHERE round_id = $1 AND due_on = '2026-01-15'`, id),
    ).toBe(146);
  });
});
