import { randomUUID } from 'node:crypto';
import { instantAt, localDateOf } from '../../domain/calendar/local-date.ts';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { PlanTicker } from '../../src/plans/plan-ticker.service.ts';
import { RecordingService } from '../../src/recording/recording.service.ts';
import { RoundTicker } from '../../src/reports/round-ticker.service.ts';
import { DemoAccounts } from '../../src/seed/demo-seed.service.ts';
import { readSamplePlan } from '../../src/seed/sample-plan.ts';
import { ReferenceSeed } from '../../src/seed/seed.service.ts';
import { at } from './report-story.ts';
import { ReportsUnderTest } from './reports-under-test.ts';
import { TasksUnderTest } from './tasks-under-test.ts';

export const LABOUR = 'quang-nam/so-lao-dong-thuong-binh-va-xa-hoi';
export const PROVINCE = 'quang-nam/ubnd-tinh-quang-nam';
export const NONG_SON = 'quang-nam/ubnd-huyen-nong-son';
export const TAM_KY = 'vn-huyen-502-den-20250630';
export const HOI_AN = 'vn-huyen-503-den-20250630';
export const TAY_GIANG = 'vn-huyen-504-den-20250630';

/** The last rung of a morning is at 08:15. */
const AFTER_THE_RUNGS = 8 * 60 + 16;
const NEVER = instantAt('9999-12-31', 0);

interface EndedAgency {
  agencyId: string;
  successors: { name: string }[];
  parts: string[];
  openTasks: number;
  openReports: number;
}

/** Quảng Nam's plan entered and launched on its day over the API, and its time, which walks from instant to instant. */
export class QuangNamUnderTest {
  private constructor(readonly reports: ReportsUnderTest) {}

  static async start(): Promise<QuangNamUnderTest> {
    return new QuangNamUnderTest(await ReportsUnderTest.start(TasksUnderTest.start(launch)));
  }

  /** Lets plan time walk to `2025-01-06 12:00`: plan and rounds at their instants, the rungs of a morning together. */
  async walkTo(text: string): Promise<void> {
    const until = at(text);
    for (;;) {
      const { tickers, subjects } = await this.nextInstants();
      const morning = Math.max(subjects, instantAt(localDateOf(subjects), AFTER_THE_RUNGS));
      const next = Math.min(tickers, morning);
      if (next > until) break;
      await this.stopAt(new Date(next));
    }
    await this.reports.moveTo(text);
  }

  /** The same for a long time: the rungs that come meanwhile are told only where the plan or a round has something to do. */
  async leapTo(text: string): Promise<void> {
    const until = at(text);
    for (;;) {
      const { tickers } = await this.nextInstants();
      if (tickers > until) break;
      await this.stopAt(new Date(tickers));
    }
    await this.reports.moveTo(text);
  }

  /** The plan's round of a year, as its page shows it. */
  async roundOf(periodKey: string) {
    const { body } = await this.reports.call('admin', 'GET', `${this.planPath}/rounds`);
    const { id } = body.find((round: { periodKey: string }) => round.periodKey === periodKey);
    return (await this.reports.call('admin', 'GET', `/rounds/${id}`)).body;
  }

  /** The bodies of the plan that have ended, as an account sees them. */
  async endedOf(login: string): Promise<EndedAgency[]> {
    const { body } = await this.reports.call(login, 'GET', `${this.planPath}/ended-agencies`);
    return body as EndedAgency[];
  }

  private get planPath(): string {
    return `/plans/${this.reports.tasks.planId}`;
  }

  /** What happens at an instant: the plan, its rounds, the jobs of both, and the rungs of every subject. */
  private async stopAt(instant: Date): Promise<void> {
    const { tasks } = this.reports;
    const now = await tasks.get(PlanClock).planNow();
    if (instant > now) await tasks.get(PlanClock).moveTo(instant);
    const due = <R>(sql: string) => this.reports.rows<R>(`${sql} AND next_at <= $1`, instant);
    for (const { id } of await due<{ id: string }>('SELECT id FROM plan WHERE true'))
      await tasks.get(PlanTicker).advance(id);
    for (const { id } of await due<{ id: string }>('SELECT id FROM report_round WHERE true'))
      await tasks.get(RoundTicker).advance(id);
    await this.reports.runJobs();
    const subjects = await due<{ id: string; kind: 'task' | 'report'; afterSeq: number }>(
      'SELECT id, kind, last_seq AS "afterSeq" FROM subject WHERE true',
    );
    for (const { id: subjectId, kind, afterSeq } of subjects)
      await tasks
        .get(RecordingService)
        .record({ subjectId, kind, generation: 1, afterSeq, events: [], fire: true });
  }

  private async nextInstants(): Promise<{ tickers: number; subjects: number }> {
    const [row] = await this.reports.rows<{ tickers: Date | null; subjects: Date | null }>(
      `SELECT (SELECT min(next_at) FROM subject) AS subjects,
              least((SELECT min(next_at) FROM plan), (SELECT min(next_at) FROM report_round)) AS tickers`,
    );
    return { tickers: row?.tickers?.getTime() ?? NEVER, subjects: row?.subjects?.getTime() ?? NEVER };
  }
}

async function launch(under: TasksUnderTest): Promise<string> {
  await under.get(ReferenceSeed).run();
  await under.get(PlanClock).beginAt(new Date(at('2024-07-15 09:00')));
  const everything = ['officer' as const, 'head' as const];
  await under.get(DemoAccounts).ensure([
    { login: 'so-ldtbxh', displayName: 'Theo dõi kế hoạch', agencyId: LABOUR, roles: ['plan-owner'] },
    { login: 'so-ldtbxh-cv', displayName: 'Chuyên viên', agencyId: LABOUR, roles: everything },
    { login: 'lanh-dao', displayName: 'Trần Anh Tuấn', agencyId: PROVINCE, roles: ['supervisor'] },
    { login: 'tam-ky', displayName: 'UBND thành phố Tam Kỳ', agencyId: TAM_KY, roles: everything },
    { login: 'hoi-an', displayName: 'UBND thành phố Hội An', agencyId: HOI_AN, roles: everything },
    { login: 'nong-son', displayName: 'UBND huyện Nông Sơn', agencyId: NONG_SON, roles: everything },
    { login: 'admin', displayName: 'Quản trị', agencyId: null, roles: ['administrator'] },
  ]);
  const entered = await under.call('so-ldtbxh', 'POST', '/plans', {
    body: readSamplePlan('quang-nam-2024'),
    key: randomUUID(),
  });
  const { id, version } = entered.body as { id: string; version: number };
  const order = { body: { expectedVersion: version }, key: randomUUID() };
  const issued = await under.call('so-ldtbxh', 'POST', `/plans/${id}/issue`, order);
  if (issued.status !== 202) throw new Error(JSON.stringify([entered.body, issued.body]));
  const { jobId } = issued.body as { jobId: string };
  while ((await under.get(BulkRunner).runBatch(jobId, () => undefined)).left > 0);
  return id;
}
