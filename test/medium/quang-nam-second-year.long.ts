import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LABOUR, PROVINCE, QuangNamUnderTest } from '../support/quang-nam-under-test.ts';
import type { ReportsUnderTest } from '../support/reports-under-test.ts';

let under: QuangNamUnderTest;
let reports: ReportsUnderTest;

beforeAll(async () => {
  under = await QuangNamUnderTest.start();
  reports = under.reports;
}, 240_000);
afterAll(() => reports.close());

describe('the second year, when the province and its districts are no more', () => {
  it('goes by without a failure: the round of 2025 opens for those who are there, which is nobody', async () => {
    await under.leapTo('2026-01-16 12:00');
    const round = await under.roundOf('2025');
    expect(round).toMatchObject({ status: 'closed', opensOn: '2025-11-20', consolidationReportId: null });
    expect(await reports.count('SELECT count(*) FROM report WHERE round_id = $1', round.id)).toBe(0);
    expect(round.endedAgencies).toHaveLength(1 + 42);
    expect((await under.roundOf('2026')).status).toBe('scheduled');
  });

  it('gives no new work to a body that has ended', async () => {
    const occurrences = (n: number) => reports.count('SELECT count(*) FROM task WHERE occurrence = $1', n);
    expect(await occurrences(1)).toBe(24);
    expect(await occurrences(2)).toBe(0);
    const turns = `SELECT DISTINCT last_occurrence AS n FROM assignment WHERE class = 'recurring'`;
    expect(await reports.rows(turns)).toEqual([{ n: 2 }]);
  });

  it('says with every statement of completeness how many are asked no more', async () => {
    const notices = await reports.rows<{ ended: number }>(
      `SELECT (params ->> 'ended')::int AS ended FROM notification
        WHERE kind = 'round:completeness' AND at > '2025-07-01' ORDER BY id`,
    );
    expect(notices.map(({ ended }) => ended)).toEqual([43, 43, 43, 43]);
  });

  it('lists all of them with their open work and their successors in Đà Nẵng, and moves nothing by itself', async () => {
    const ended = await under.endedOf('admin');
    expect(ended).toHaveLength(18 + 23 + 2 + 6 + 1);
    expect(ended.find(({ agencyId }) => agencyId === PROVINCE)).toMatchObject({
      parts: ['issuer'],
      openTasks: 0,
      successors: [{ name: 'Ủy ban nhân dân thành phố Đà Nẵng' }],
    });
    expect(ended.find(({ agencyId }) => agencyId === LABOUR)).toMatchObject({ parts: ['standing-agency'] });
    const openTasks = ended.reduce((sum, agency) => sum + agency.openTasks, 0);
    expect(openTasks).toBe(165 + 24);
    expect(await reports.count(`SELECT count(*) FROM task WHERE agency_id LIKE 'da-nang/%'`)).toBe(0);
  });
});
