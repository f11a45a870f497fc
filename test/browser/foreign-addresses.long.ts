import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Response } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { PLAN_PARTS } from '../../web/src/features/plan/plan-parts.ts';
import { hanoiPlan } from '../support/reference-data.ts';
import { SMALL_PLAN } from '../support/small-import.ts';

const PASSWORD = 'dondoc2025';
const ROUND_MS = 120_000;
/**
 * Words that only those may read whom they concern; the last two are the titles of a plan that gives the strangers nothing to do,
 * and of one that is being imported.
 */
const SECRETS = [
  'Kết quả riêng 4711',
  'Báo cáo riêng 4712',
  'Trao đổi riêng 4713',
  'Kế hoạch riêng 4714',
  'úng ngập nội đô',
];
const partOf = (address: string) => `a plan, at its part "${address}"`;

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

/** A commune, and a department that works on the same plan, at addresses of work that is not theirs. */
describe('somebody who types an address of others', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  const addresses: Record<string, string> = {};

  beforeAll(async () => {
    installation = await startDemonstration({ at: '2025-11-10T09:00:00+07:00', kept: /^III\.6\.5$/ });
    browser = await BrowserUnderTest.start(installation.url);
    const commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    addresses['a task'] = `/viec/${await taskWithSecrets(commune)}`;
    addresses['a report'] = `/bao-cao/${await reportWithSecrets(commune)}`;
    const owner = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
    addresses['an import'] = `/ke-hoach/nhap/${await draftOfPlan(owner)}`;
    const plan = await planOfOthers(owner);
    for (const { address } of PLAN_PARTS) addresses[partOf(address)] = `/ke-hoach/${plan}/${address}`;
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  async function taskWithSecrets(commune: ApiClient): Promise<string> {
    const { items } = await commune.get<Listed>('/tasks?agencyId=vn-xa-00004&ref=III.6.5');
    const { id } = items[0]!;
    await commune.post(`/tasks/${id}/commands`, { type: 'receive' });
    await commune.post(`/tasks/${id}/commands`, { type: 'comment', text: SECRETS[2] });
    const { version } = await commune.get<{ version: number }>(`/tasks/${id}`);
    const result = { type: 'submit', text: SECRETS[0], expectedVersion: version };
    await commune.post(`/tasks/${id}/commands`, result);
    return id;
  }

  async function reportWithSecrets(commune: ApiClient): Promise<string> {
    const read = () => commune.get<Listed>('/reports?agencyId=vn-xa-00004');
    await installation.until(async () => (await read()).items.length > 0, ROUND_MS);
    const { id } = (await read()).items[0]!;
    const { version } = await commune.get<{ version: number }>(`/reports/${id}`);
    const content = { summary: SECRETS[1], results: [], difficulties: '', proposals: '', figures: [] };
    await commune.post(`/reports/${id}/commands`, { type: 'submit', content, expectedVersion: version });
    return id;
  }

  async function draftOfPlan(owner: ApiClient): Promise<string> {
    const { id } = await owner.post<{ id: string }>('/plan-imports', { text: SMALL_PLAN });
    return id;
  }

  /** A plan that runs, all of it the work of its standing agency. */
  async function planOfOthers(owner: ApiClient): Promise<string> {
    const whole = hanoiPlan();
    const assignments = whole.assignments.filter(({ ref }) => ref.startsWith('III.1.'));
    const document = { ...whole, title: SECRETS[3], number: '4714/KH-UBND', assignments, reporting: [] };
    const { id, version } = await owner.post<{ id: string; version: number }>('/plans', { document });
    await owner.post(`/plans/${id}/issue`, { expectedVersion: version });
    await installation.until(async () => {
      const { jobStatus } = await owner.get<{ jobStatus: string }>(`/plans/${id}/progress`);
      return jobStatus === 'done';
    }, ROUND_MS);
    return id;
  }

  /** Everything that the browser shows or was told, and whether one of the secrets is in it. */
  async function leaksOf(page: Page, answers: readonly Response[]): Promise<string[]> {
    const told = await Promise.all(
      answers
        .filter((answer) => !answer.url().endsWith('/stream'))
        .map(async (answer) => answer.text().catch(() => '')),
    );
    const seen = [await page.title(), await page.locator('html').innerHTML(), ...told].join('\n');
    return SECRETS.filter((secret) => seen.includes(secret));
  }

  const STRANGERS = ['soc-son', 'so-y-te'];
  const CASES = STRANGERS.flatMap((login) =>
    ['a task', 'a report', 'an import', ...PLAN_PARTS.map(({ address }) => partOf(address))].map(
      (what) => [login, what] as const,
    ),
  );

  it.each(CASES)('%s is told calmly at the address of %s, and learns nothing', async (login, what) => {
    const page = await browser.openAs(login, '/', { viewport: PHONE });
    const answers: Response[] = [];
    page.on('response', (answer) => answers.push(answer));
    await page.goto(addresses[what]!);
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
    await page.getByText('Không có đối tượng này hoặc bạn không được xem.').waitFor();
    expect(await leaksOf(page, answers)).toEqual([]);
    expect(answers.filter((answer) => answer.status() === 404).length).toBeGreaterThan(0);
    await expectNoViolations(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Về trang đầu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  });

  it('is told so at an address that nothing ever had, too', async () => {
    const page = await browser.openAs('soc-son', '/viec/0199a1b2-0000-7000-8000-000000000000', {
      viewport: DESK,
    });
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
    await page.goto('/viec/khong-phai-ma-so');
    await page.getByRole('link', { name: 'Về trang đầu' }).waitFor();
    await expectNoViolations(page);
  });

  it.each(['/tai-khoan', '/suc-khoe', '/lanh-dao', '/so-theo-doi'])(
    'finds no page of another role at %s',
    async (address) => {
      const page = await browser.openAs('soc-son', '/', { viewport: DESK });
      const answers: Response[] = [];
      page.on('response', (answer) => answers.push(answer));
      await page.goto(address);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      expect(await leaksOf(page, answers)).toEqual([]);
      await expectNoViolations(page);
    },
  );

  it('finds its own work where others find none', async () => {
    const page = await browser.openAs('ba-dinh', addresses['a task']!);
    await page.getByText('Kết quả riêng 4711').first().waitFor();
    const owner = await browser.openAs('so-noi-vu', addresses[partOf('')]!);
    await owner.getByRole('heading', { level: 1, name: 'Kế hoạch riêng 4714' }).waitFor();
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
