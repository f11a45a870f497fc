import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { BOTH_WIDTHS, lookAt } from '../support/browser/look-at.ts';
import { planOfThreeWards } from '../support/browser/three-wards.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

describe('a commune on the first morning of a plan', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    installation = await startDemonstration({ document: planOfThreeWards() });
    browser = await BrowserUnderTest.start(installation.url);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const toReceive = (page: Page) => page.getByRole('region', { name: /^Cần tiếp nhận/ });
  const countOf = async (page: Page): Promise<number> => {
    const heading = await toReceive(page).getByRole('heading', { level: 2 }).textContent();
    return Number(/\((\d+)\)/.exec(heading ?? '')?.[1]);
  };

  it('is offered the accounts of the demonstration, which says that it is one', async () => {
    page = await browser.open('/', { viewport: PHONE });
    await page.getByText('Đây là bản dùng thử').waitFor();
    expect(await page.title()).toBe('Đăng nhập · Đôn Đốc');
    expect(await page.locator('.demo-accounts').getByRole('button').count()).toBe(8);
    await lookAt(browser, page, 'log-in', { widths: BOTH_WIDTHS, always: true });
  });

  it('sees what is to be received, receives one task, and it moves', async () => {
    await page.getByRole('button', { name: /^UBND phường Ba Đình/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await toReceive(page).waitFor();
    const before = await countOf(page);
    expect(before).toBeGreaterThan(1);
    const first = toReceive(page).getByRole('listitem').first();
    const title = (await first.getByRole('link').textContent()) ?? '';
    await lookAt(browser, page, 'my-tasks', { always: true });

    await first.getByRole('button', { name: 'Tiếp nhận' }).click();
    await toReceive(page).getByRole('link', { name: title, exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: `Cần tiếp nhận (${before - 1})` }).waitFor();
    const rest = page.getByRole('region', { name: /^(Thường xuyên|Chờ người khác|Đang thực hiện)/ });
    await rest.getByRole('link', { name: title, exact: true }).waitFor();
  });

  it('receives several that it chose', async () => {
    await page.reload();
    await toReceive(page).waitFor();
    const before = await countOf(page);
    const ticks = toReceive(page).getByRole('checkbox');
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await toReceive(page).getByRole('button', { name: 'Tiếp nhận 2 việc đã chọn' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận 2 việc đã chọn' }).click();
    await page.getByRole('heading', { name: `Cần tiếp nhận (${before - 2})` }).waitFor();
  });

  it('receives the rest at once', async () => {
    await page.setViewportSize(DESK);
    const rest = await countOf(page);
    await toReceive(page).getByRole('button', { name: 'Tiếp nhận tất cả' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Tiếp nhận cả \d+ việc/).waitFor();
    await lookAt(browser, page, 'my-tasks-receive-all');
    await dialog.getByRole('button', { name: 'Tiếp nhận tất cả' }).click();
    await toReceive(page).waitFor({ state: 'detached' });
    await page.getByText(`Đã tiếp nhận ${rest} việc.`).waitFor();
    await lookAt(browser, page, 'my-tasks-received');
  });

  it('is told in words when the browser has no JavaScript', async () => {
    const plain = await browser.open('/viec', { viewport: PHONE, javaScriptEnabled: false });
    const words = plain.locator('noscript p');
    await words.first().waitFor();
    expect((await words.allInnerTexts()).map((text) => text.split('.')[0])).toEqual([
      'Trang này cần JavaScript để làm việc',
      'This application needs JavaScript',
    ]);
    const { x = 0 } = (await words.first().boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(16);
    await expectNoSidewaysScroll(plain);
    await browser.picture(plain, 'no-script');
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
