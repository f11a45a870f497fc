import { ApiClient } from '../api-client.ts';
import { InstallationUnderTest } from '../installation-under-test.ts';
import { hanoiText } from '../reference-data.ts';
import { say } from '../say.ts';

const PASSWORD = 'dondoc2025';
const SOC_SON = 'vn-xa-00376';
const BA_DINH = 'vn-xa-00004';
/** Playing the history takes minutes where nothing else runs, and much longer elsewhere. */
const HISTORY_MS = 3_000_000;
const WAIT_MS = 600_000;
/** So many communes have reported when the pictures are made; of ten of them one had nothing to report. */
const REPORTED = 74;
const ACCEPTED = 52;

/** Ids of what is on the pictures. */
export interface Stage {
  readonly plan: string;
  readonly task: string;
  readonly report: string;
  readonly round: string;
  readonly import: string;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly agency: { readonly id: string };
}

interface Demo {
  readonly walking: boolean;
  readonly history: { readonly state: string; readonly text: string };
}

/** The demonstration after its history and two weeks more: the round of the year is open, half of the communes have reported. */
export async function stageForPictures(): Promise<{ installation: InstallationUnderTest; stage: Stage }> {
  const installation = await InstallationUnderTest.prepare();
  try {
    await installation.run('dist/src/seed/seed.js');
    await installation.startApi();
    installation.startWorker();
    return { installation, stage: await new PictureStage(installation).set() };
  } catch (error) {
    await installation.close();
    throw error;
  }
}

class PictureStage {
  private readonly installation: InstallationUnderTest;

  constructor(installation: InstallationUnderTest) {
    this.installation = installation;
  }

  async set(): Promise<Stage> {
    const owner = await this.as('so-noi-vu');
    await this.playHistory(owner);
    for (const week of [1, 2]) await this.advance(owner, week);
    const { items: plans } = await owner.get<{ items: Row[] }>('/plans?status=running');
    const plan = plans[0]!.id;
    const [round] = await owner.get<Row[]>(`/plans/${plan}/rounds`);
    await this.report(owner, round!.id);
    await this.consolidate(owner, round!.id);
    const first = async (path: string) => (await owner.get<{ items: Row[] }>(path)).items[0]!.id;
    return {
      plan,
      round: round!.id,
      task: await first(`/tasks?agencyId=${SOC_SON}&ref=III.6.5`),
      report: await first(`/reports?agencyId=${BA_DINH}`),
      import: await this.importPlan(owner),
    };
  }

  private as(login: string): Promise<ApiClient> {
    return ApiClient.logIn(this.installation.url, login, PASSWORD);
  }

  private async playHistory(api: ApiClient): Promise<void> {
    let told = '';
    await this.installation.until(async () => {
      const { history } = await api.get<Demo>('/demo');
      if (history.text !== told) say((told = history.text));
      return history.state === 'done';
    }, HISTORY_MS);
  }

  private async advance(api: ApiClient, week: number): Promise<void> {
    await api.post('/demo/clock', { advance: 'week' });
    await this.installation.until(async () => !(await api.get<Demo>('/demo')).walking, HISTORY_MS);
    say(`week ${week} after the history`);
  }

  /** Communes report in the order of their ids; what came first is accepted. Ba Đình is still writing. */
  private async report(owner: ApiClient, roundId: string): Promise<void> {
    const owed = `/reports?roundId=${roundId}&status=not-submitted&kind=unit&limit=200`;
    const { items } = await owner.get<{ items: Row[] }>(owed);
    const communes = items.filter(({ agency }) => agency.id.startsWith('vn-xa-') && agency.id !== BA_DINH);
    const byId = communes.sort((a, b) => a.agency.id.localeCompare(b.agency.id)).slice(0, REPORTED);
    for (const [n, { id, version, agency }] of byId.entries()) {
      const commune = await this.as(await this.loginOf(agency.id));
      const content =
        n % 10 === 9 ? { zero: true } : { content: filled(await commune.get(`/reports/${id}/prefill`), n) };
      const order = { type: 'submit', expectedVersion: version, ...content };
      const sent = await commune.post<{ version: number }>(`/reports/${id}/commands`, order);
      if (n >= ACCEPTED) continue;
      await owner.post(`/reports/${id}/commands`, { type: 'accept', expectedVersion: sent.version });
    }
    say(`${byId.length} communes have reported`);
  }

  private async loginOf(agencyId: string): Promise<string> {
    const rows = await this.installation.dataSource.query<{ login: string }[]>(
      `SELECT login FROM account WHERE agency_id = $1 AND 'officer' = ANY (roles) LIMIT 1`,
      [agencyId],
    );
    return rows[0]!.login;
  }

  private async consolidate(owner: ApiClient, roundId: string): Promise<void> {
    const leader = await this.as('lanh-dao');
    const order = { level: 'consolidation', dueOn: '2025-12-25', reason: 'Theo yêu cầu của UBND Thành phố.' };
    await leader.post(`/rounds/${roundId}/commands`, { type: 'set-round-date', ...order });
    const reason = 'Chuẩn bị tổng hợp sớm.';
    await owner.post(`/rounds/${roundId}/commands`, { type: 'open-consolidation', reason });
    await this.installation.until(async () => {
      const { consolidationReportId: id } = await owner.get<{ consolidationReportId: string | null }>(
        `/rounds/${roundId}`,
      );
      return id !== null && (await owner.send('GET', `/reports/${id}`)).status === 200;
    }, WAIT_MS);
  }

  private async importPlan(owner: ApiClient): Promise<string> {
    const form = new FormData();
    form.append('files', new Blob([hanoiText()]), 'Kế hoạch 219.txt');
    const { id } = await owner.postForm<{ id: string }>('/plan-imports', form);
    await this.installation.until(async () => {
      const { state } = await owner.get<{ state: string }>(`/plan-imports/${id}`);
      return state === 'read';
    }, WAIT_MS);
    return id;
  }
}

interface Prefill {
  readonly content: {
    readonly summary: string;
    readonly results: readonly { readonly text: string }[];
    readonly difficulties: string;
    readonly proposals: string;
    readonly figures: readonly { readonly value: number | null }[];
  };
}

/** A report as a commune would complete it: what was filled in for it, with words and figures where none stood. */
function filled({ content }: Prefill, n: number): object {
  return {
    ...content,
    summary: content.summary || 'Các nhiệm vụ được giao trong Kế hoạch được triển khai đầy đủ.',
    results: content.results.map((line) => ({ ...line, text: line.text || 'Đã triển khai theo kế hoạch.' })),
    difficulties: content.difficulties || 'Công chức phụ trách còn kiêm nhiệm nhiều lĩnh vực.',
    figures: content.figures.map((figure) => ({ ...figure, value: figure.value ?? n % 4 })),
  };
}
