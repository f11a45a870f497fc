import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import type { BulkJob } from '../../src/bulk/bulk-job.entity.ts';
import { Findings } from '../../src/consistency/finding.ts';
import { SettingsCheck, SETTINGS_STALE } from '../../src/consistency/settings-check.service.ts';
import { newTask } from '../../src/plans/plan-launch.ts';
import { PlanTicker } from '../../src/plans/plan-ticker.service.ts';
import { TaskMakings } from '../../src/plans/task-makings.service.ts';
import { LaunchRecorder } from '../../src/recording/launch-recorder.ts';
import { StaleSettings } from '../../src/settings-changes/stale-settings.service.ts';
import { ReportsUnderTest } from '../support/reports-under-test.ts';

const SO_NOI_VU = 'ha-noi/so-noi-vu';

let under: ReportsUnderTest;
let dated: string;

beforeAll(async () => {
  under = await ReportsUnderTest.start();
  dated = await under.tasks.task('III.1.4', SO_NOI_VU);
}, 120_000);
afterAll(() => under.close());

const post = async (path: string, body: object, login: string) => {
  const answer = await under.call(login, 'POST', path, { body, key: randomUUID() });
  expect([answer.status, answer.body.code]).toEqual([202, undefined]);
  return answer.body.jobId as string;
};
const plan = async () => {
  const [row] = await under.rows<{ version: number; ladder: number }>(
    'SELECT version, policy_version AS ladder FROM plan WHERE id = $1',
    under.tasks.planId,
  );
  return row!;
};
/** Enters another ladder for running work; returns its job, not run. */
const enterLadder = async (workingDays: number) => {
  const due = [
    { rung: 'before-x', workingDays: -workingDays, tells: ['responsible'] },
    { rung: 'due', workingDays: 0, tells: ['responsible'] },
    { rung: 'overdue-1', workingDays: 2, tells: ['responsible', 'head'], repeatEvery: 5 },
  ];
  const { version: expectedVersion } = await plan();
  const order = {
    ladder: { due, requestLineFrom: 'overdue-1' },
    reason: 'r',
    expectedVersion,
    apply: 'running-work',
  };
  return post(`/plans/${under.tasks.planId}/policy-changes`, order, 'so-noi-vu');
};
let calendarVersion = 1;
/** Enters a holiday; returns its job, not run. */
const enterHoliday = async (date: string) => {
  const add = [{ date, kind: 'holiday', name: 'Nghỉ đặc biệt', source: 'Thông báo số 1' }];
  const order = { add, remove: [], reason: 'r', expectedVersion: calendarVersion };
  calendarVersion += 1;
  return post('/calendar/changes', order, 'admin');
};
async function runJob(id: string): Promise<void> {
  while ((await under.tasks.get(BulkRunner).runBatch(id, () => undefined)).left > 0);
}
const ladders = async () =>
  (
    await under.rows<{ v: number }>(
      'SELECT DISTINCT policy_version AS v FROM subject ORDER BY policy_version',
    )
  ).map(({ v }) => v);
const dueOf = async (id: string) =>
  (
    await under.rows<{ day: string }>(
      `SELECT state -> 'due' ->> 'lastAcceptedDay' AS day FROM subject WHERE id = $1`,
      id,
    )
  )[0]?.day;

describe('a ladder whose job was passed by that of a later one', () => {
  it('leaves all work with the later one, which is the plan’s', async () => {
    const first = await enterLadder(7);
    await runJob(await enterLadder(8));
    await runJob(first);
    expect(await ladders()).toEqual([(await plan()).ladder]);
    const planned = await under.rows(
      `SELECT date::text AS date FROM ledger_entry WHERE subject_id = $1 AND rung = 'before-x' AND status = 'planned'`,
      dated,
    );
    expect(planned).toEqual([{ date: '2025-08-20' }]);
  });
});

describe('a check of the settings', () => {
  const check = () => new SettingsCheck(under.tasks.get(StaleSettings));
  const stale = async () => {
    const findings = new Findings();
    await check().run(findings);
    return findings;
  };
  const seen = (findings: Findings) => findings.examples(SETTINGS_STALE).map(({ seen }) => seen);

  it('finds nothing while all work goes by them', async () => {
    expect((await stale()).count(SETTINGS_STALE)).toBe(0);
  });

  it('finds what a change did not reach, once its job is done, and a repair plans it anew', async () => {
    const job = await enterHoliday('2025-09-03');
    expect((await stale()).count(SETTINGS_STALE)).toBe(0);
    await under.rows(`UPDATE bulk_item SET status = 'done' WHERE job_id = $1`, job);
    await under.rows(`UPDATE bulk_job SET status = 'done' WHERE id = $1`, job);
    const byDate = await stale();
    expect(seen(byDate)).toContain('date 2025-09-03 ≠ 2025-09-04');
    const { ladder } = await plan();
    await under.rows('UPDATE subject SET policy_version = 1 WHERE id = $1', dated);
    expect(seen(await stale())).toContain(`ladder 1 < ${ladder}`);

    await check().repair(await stale());

    expect((await stale()).count(SETTINGS_STALE)).toBe(0);
    const [repair] = await under.rows<{ id: string; actor: unknown }>(
      `SELECT id, actor FROM bulk_job WHERE kind = 'replan' AND status = 'running'`,
    );
    expect(repair?.actor).toBeNull();
    await runJob(repair!.id);
    expect((await stale()).count(SETTINGS_STALE)).toBe(0);
    expect(await dueOf(dated)).toBe('2025-09-04');
    expect(await ladders()).toEqual([ladder]);
  });
});

describe('work that is made while settings change', () => {
  it('is planned anew by the job that did not know it, however long ago its making was ordered', async () => {
    const job = await enterHoliday('2025-09-04');
    // Made after the job listed whom it concerns, by what had read the calendar before.
    await under.rows(
      `UPDATE bulk_item SET payload = jsonb_build_object('subjectIds', (payload -> 'subjectIds') - $2::text)
        WHERE job_id = $1`,
      job,
      dated,
    );
    await runJob(job);
    expect(await dueOf(dated)).toBe('2025-09-05');
  });

  it('as a turn whose job waits gets its date by the calendar in force', async () => {
    await under.moveTo('2025-11-20 09:00');
    await under.tasks.get(PlanTicker).advance(under.tasks.planId);
    await runJob(await enterHoliday('2025-12-31'));
    const [turn] = await under.rows<{ id: string }>(
      `SELECT id FROM bulk_job WHERE kind = 'occurrences' AND status = 'running'`,
    );
    await runJob(turn!.id);
    const days = await under.rows<{ day: string; calendar: number }>(
      `SELECT DISTINCT state -> 'due' ->> 'lastAcceptedDay' AS day, calendar_version AS calendar
         FROM subject WHERE (state -> 'definition' ->> 'occurrence')::int = 1 AND kind = 'task'`,
    );
    expect(days).toEqual([{ day: '2026-01-05', calendar: calendarVersion }]);
  });

  it.each([
    ['ladder', 8, () => enterLadder(9)],
    [
      'conventions',
      9,
      async () => {
        const { version: expectedVersion } = await plan();
        const conventions = { rollForward: 'same' };
        const order = { conventions, reason: 'r', expectedVersion, apply: 'running-work' };
        return post(`/plans/${under.tasks.planId}/policy-changes`, order, 'so-noi-vu');
      },
    ],
  ])('by the %s of before is not inserted', async (_, occurrence, change) => {
    const makings = under.tasks.get(TaskMakings);
    const job = { planId: under.tasks.planId, createdAt: new Date(), actor: null } as BulkJob;
    const [work] = await under.rows<{ id: string }>(`SELECT id FROM assignment WHERE ref = 'III.4.4'`);
    const made = async () => {
      const share = {
        agencyId: SO_NOI_VU,
        role: 'perform',
        mandate: 'directive',
        treatment: 'followed',
      } as const;
      const turn = { occurrence, due: null };
      return newTask(await makings.ofJob(job), await makings.assignment(work!.id), share, turn);
    };
    const before = await made();
    await runJob(await change());
    const recorder = under.tasks.get(LaunchRecorder);
    await expect(recorder.insertSubjects([before])).rejects.toThrow('settings changed');
    expect(await recorder.insertSubjects([await made()])).toHaveLength(1);
  });
});
