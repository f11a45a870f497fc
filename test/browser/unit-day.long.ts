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

/** A week after the round of the year has opened. */
describe('a commune that is not alone in November', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let taskId: string;

  beforeAll(async () => {
    installation = await startDemonstration({
      at: '2025-11-10T09:00:00+07:00',
      document: planOfThreeWards(),
    });
    browser = await BrowserUnderTest.start(installation.url);
    const commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    const { items } = await commune.get<Listed>('/tasks?agencyId=vn-xa-00004&ref=III.6.5');
    taskId = items[0]!.id;
    const other = await ApiClient.logIn(installation.url, 'soc-son', PASSWORD);
    const reports = () => other.get<Listed>('/reports?agencyId=vn-xa-00376');
    await installation.until(async () => (await reports()).items.length > 0, 120_000);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

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
    await press(second, 'Dùng bản vừa lưu');
    await second.getByText('Người khác trong đơn vị vừa lưu').waitFor({ state: 'detached' });
    expect(await second.getByLabel('Đánh giá chung').inputValue()).toBe('Bản của người thứ nhất');
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
