import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const PASSWORD = 'dondoc2025';
/** More than any page has to be stepped through. */
const MOST_STEPS = 60;
const AWAY = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    code: 'unavailable',
    title: 'Tạm thời chưa phục vụ',
    detail: 'Vui lòng thử lại',
    status: 503,
  }),
};

/** Steps on with the Tab key until something bears the name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent ?? ""',
    );
    if (name.test(focused)) return;
  }
  throw new Error(`nothing named ${String(name)} was reached with the Tab key`);
}

describe('a commune on a bad line', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let tasks: { id: string; assignment: { title: string } }[];

  beforeAll(async () => {
    installation = await startDemonstration();
    browser = await BrowserUnderTest.start(installation.url);
    const commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    ({ items: tasks } = await commune.get<{ items: typeof tasks }>('/tasks?agencyId=vn-xa-00004'));
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  it('has its order carried out once, under one key, when the service answers 503 at first', async () => {
    const page = await browser.openAs('ba-dinh', `/viec/${tasks[0]!.id}`, { viewport: PHONE });
    const keys: string[] = [];
    await page.route('**/commands', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length <= 2) await route.fulfill(AWAY);
      else await route.continue();
    });
    await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await page.getByText('Hệ thống tạm thời chưa trả lời').waitFor();
    await page.getByRole('list', { name: 'Diễn biến' }).getByText('Đã tiếp nhận').waitFor();
    await page.getByText('Hệ thống tạm thời chưa trả lời').waitFor({ state: 'detached' });
    // A slow machine may answer the third one by 503 itself.
    expect(keys.length).toBeGreaterThanOrEqual(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('has a file sent again by itself when the line breaks', async () => {
    const page = await browser.openAs('ba-dinh', `/viec/${tasks[0]!.id}`, { viewport: PHONE });
    let attempts = 0;
    await page.route('**/files', async (route) => {
      attempts += 1;
      if (attempts <= 2) await route.abort('connectionreset');
      else await route.continue();
    });
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    const pdf = {
      name: 'Biên bản.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
    };
    await page.getByLabel(/^Tệp minh chứng/).setInputFiles(pdf);
    await page.getByRole('button', { name: 'Bỏ Biên bản.pdf' }).waitFor();
    expect(attempts).toBe(3);
  });

  it('says which file could not be sent, and sends it when asked', async () => {
    const page = await browser.openAs('ba-dinh', `/viec/${tasks[0]!.id}`, { viewport: PHONE });
    let isBroken = true;
    await page.route('**/files', (route) => (isBroken ? route.abort('connectionreset') : route.continue()));
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    const pdf = { name: 'Ảnh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page.getByLabel(/^Tệp minh chứng/).setInputFiles(pdf);
    await page.getByText('Ảnh.pdf: chưa gửi được, đường truyền bị ngắt.').waitFor();
    await expectNoViolations(page);
    isBroken = false;
    await page.getByRole('dialog').getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Bỏ Ảnh.pdf' }).waitFor();
  });

  it('does its work with the keyboard alone', async () => {
    const page = await browser.openAs('ba-dinh', '/viec');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, new RegExp(`^${tasks[1]!.assignment.title.slice(0, 20)}`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: tasks[1]!.assignment.title }).waitFor();
    await tabTo(page, /^Trao đổi$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Nội dung').focus();
    await page.keyboard.type('Đề nghị hướng dẫn thêm.');
    await tabTo(page, /^Trao đổi$/);
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'Diễn biến' }).getByText('Đề nghị hướng dẫn thêm.').waitFor();
  });

  it('reads everything at twice the size without pushing the page to and fro', async () => {
    // 1280 pixels at 200 % are 640 of the page's own.
    const page = await browser.openAs('ba-dinh', '/viec', { viewport: { width: 640, height: 400 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.goto(`/viec/${tasks[0]!.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
