import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { BrowserUnderTest } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { planOfThreeWards } from '../support/browser/three-wards.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const PASSWORD = 'dondoc2025';

interface Listed {
  readonly items: readonly { readonly id: string }[];
}

interface Drafted {
  readonly draft: { readonly version: number; readonly content: { readonly summary: string } } | null;
}

/** A week after the round of the year has opened. */
describe('a commune that is not alone in November', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let taskId: string;
  /** Of the other commune. */
  let writer: ApiClient;

  beforeAll(async () => {
    installation = await startDemonstration({
      at: '2025-11-10T09:00:00+07:00',
      document: planOfThreeWards(),
    });
    browser = await BrowserUnderTest.start(installation.url);
    const commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    const { items } = await commune.get<Listed>('/tasks?agencyId=vn-xa-00004&ref=III.6.5');
    taskId = items[0]!.id;
    writer = await ApiClient.logIn(installation.url, 'soc-son', PASSWORD);
    await installation.until(async () => (await reports()).items.length > 0, 120_000);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const reports = () => writer.get<Listed>('/reports?agencyId=vn-xa-00376');
  /** What the server keeps as not sent of the report at the page's address. */
  const draftBehind = async (page: Page) => {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    return (await writer.get<Drafted>(`/reports/${id}`)).draft;
  };

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('is asked which version holds when two write the same report', async () => {
    const reportOf = async (page: Page) => {
      await page.getByRole('region', { name: 'Báo cáo' }).getByRole('link').first().click();
      await page.getByLabel('Đánh giá chung').waitFor();
    };
    const first = await browser.openAs('soc-son', '/viec');
    const second = await browser.openAs('soc-son', '/viec');
    await reportOf(first);
    await reportOf(second);
    await first.getByLabel('Đánh giá chung').fill('Bản của người thứ nhất');
    await first.getByText(/^Đã lưu lúc/).waitFor();
    await second.getByLabel('Đánh giá chung').fill('Bản của người thứ hai');
    await second.getByText('Người khác trong đơn vị vừa lưu').waitFor();
    await lookAt(browser, second, 'report-stale');
    const asked = await draftBehind(second);
    await press(second, 'Dùng bản vừa lưu');
    await second.getByText('Người khác trong đơn vị vừa lưu').waitFor({ state: 'detached' });
    expect(await second.getByLabel('Đánh giá chung').inputValue()).toBe('Bản của người thứ nhất');
    // On the server too: nothing was saved over it, and what is typed now goes on from it.
    expect(asked?.content.summary).toBe('Bản của người thứ nhất');
    await second.getByLabel('Đánh giá chung').fill('Bản của người thứ nhất, sửa thêm');
    await second.getByText(/^Đã lưu lúc/).waitFor();
    expect(await draftBehind(second)).toMatchObject({
      version: asked!.version + 1,
      content: { summary: 'Bản của người thứ nhất, sửa thêm' },
    });
    await press(second, 'Báo cáo không phát sinh');
    await second.getByRole('dialog').getByRole('button', { name: 'Báo cáo không phát sinh' }).click();
    await second.getByText('Đã nộp, chờ chấp nhận').waitFor();
    await second.getByText('Không phát sinh').first().waitFor();
  });

  it('finds nothing at the address of another commune', async () => {
    const page = await browser.openAs('soc-son', `/viec/${taskId}`);
    await page.getByRole('link', { name: 'Về trang đầu' }).waitFor();
    expect(await page.getByText('Khai báo, điều tra').count()).toBe(0);
    await lookAt(browser, page, 'task-of-another');
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
