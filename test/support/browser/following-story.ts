import { ApiClient } from '../api-client.ts';
import type { InstallationUnderTest } from '../installation-under-test.ts';

const PASSWORD = 'dondoc2025';

interface Row {
  readonly id: string;
}

/** What the stories of the agency that follows a plan do beside the browser: the parts of the others. */
export class FollowingStory {
  private constructor(
    private readonly installation: InstallationUnderTest,
    private readonly owner: ApiClient,
    readonly planId: string,
    readonly roundId: string,
  ) {}

  static async begin(installation: InstallationUnderTest): Promise<FollowingStory> {
    const owner = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
    const { items } = await owner.get<{ items: Row[] }>('/plans');
    const planId = items[0]!.id;
    const rounds = () => owner.get<Row[]>(`/plans/${planId}/rounds`);
    // The plan's own workflow schedules its round once the launch is done.
    await installation.until(async () => (await rounds()).length > 0, 120_000);
    const [round] = await rounds();
    return new FollowingStory(installation, owner, planId, round!.id);
  }

  /** The first task of each agency in an assignment whose date is open gets one. */
  async setDates(ref: string, agencyIds: readonly string[], dueOn: string): Promise<void> {
    for (const agencyId of agencyIds) {
      const { items } = await this.owner.get<{ items: Row[] }>(`/tasks?agencyId=${agencyId}&ref=${ref}`);
      const order = { type: 'set-date', dueOn, reason: 'Công văn hướng dẫn' };
      await this.owner.post(`/tasks/${items[0]!.id}/commands`, order);
    }
  }

  /** Waits until every body of the round has its report, so many at least, and its workflow runs. */
  async roundIsOpen(atLeast = 100): Promise<void> {
    await this.installation.until(async () => {
      const [{ jobs, reports }]: [{ jobs: number; reports: number }] =
        await this.installation.dataSource.query(
          `SELECT (SELECT count(*)::int FROM bulk_job WHERE status = 'running') AS jobs,
                  (SELECT count(*)::int FROM report) AS reports`,
        );
      return jobs === 0 && reports >= atLeast;
    }, 300_000);
  }

  /** A unit sends its report of the round with a figure. */
  async report(login: string, agencyId: string, accidents: number): Promise<void> {
    const unit = await ApiClient.logIn(this.installation.url, login, PASSWORD);
    const { items } = await unit.get<{ items: Row[] }>(`/reports?agencyId=${agencyId}`);
    const { id, version } = await unit.get<Row & { version: number }>(`/reports/${items[0]!.id}`);
    const content = {
      summary: 'Đã triển khai đầy đủ các nhiệm vụ được giao trong kỳ.',
      results: [],
      difficulties: 'Thiếu cán bộ chuyên trách.',
      proposals: '',
      figures: [{ key: 'tai-nan', label: 'Số vụ tai nạn lao động', unit: 'vụ', value: accidents }],
    };
    await unit.post(`/reports/${id}/commands`, { type: 'submit', content, expectedVersion: version });
  }

  /** How many orders of a kind were recorded. */
  async recorded(type: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await this.installation.dataSource.query(
      `SELECT count(*)::int AS count FROM subject_event WHERE type = $1`,
      [type],
    );
    return count;
  }
}
