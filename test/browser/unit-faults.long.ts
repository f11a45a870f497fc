import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '../support/api-client.ts';
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const PASSWORD = 'dondoc2025';
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

describe('a commune on a bad line', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let tasks: { id: string; assignment: { ref: string } }[];

  beforeAll(async () => {
    installation = await startDemonstration({ kept: /^III\.6\.(1|5)$/ });
    browser = await BrowserUnderTest.start(installation.url);
    const commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    ({ items: tasks } = await commune.get<{ items: typeof tasks }>('/tasks?agencyId=vn-xa-00004'));
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const task = (ref: string) => tasks.find(({ assignment }) => assignment.ref === ref)!.id;
  /** The address of what is to be done. */
  const work = () => `/viec/${task('III.6.5')}`;

  it('has its order carried out once, under one key, when the service answers 503 at first', async () => {
    const page = await browser.openAs('ba-dinh', work(), { viewport: PHONE });
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

  it('has a file sent again by itself when the line breaks, and loses nothing that it types meanwhile', async () => {
    const page = await browser.openAs('ba-dinh', work(), { viewport: PHONE });
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
    await page
      .getByLabel(/^Tệp minh chứng/)
      .locator('input')
      .setInputFiles(pdf);
    await page.getByLabel('Kết quả thực hiện').fill('Viết trong lúc tệp đang gửi');
    await page.getByRole('button', { name: 'Bỏ Biên bản.pdf' }).waitFor();
    expect(attempts).toBe(3);
    expect(await page.getByLabel('Kết quả thực hiện').inputValue()).toBe('Viết trong lúc tệp đang gửi');
  });

  it('says which file could not be sent, and sends it when asked', async () => {
    const page = await browser.openAs('ba-dinh', work(), { viewport: PHONE });
    let isBroken = true;
    await page.route('**/files', (route) => (isBroken ? route.abort('connectionreset') : route.continue()));
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    const pdf = { name: 'Ảnh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
    await page
      .getByLabel(/^Tệp minh chứng/)
      .locator('input')
      .setInputFiles(pdf);
    await page.getByText('Ảnh.pdf: chưa gửi được, đường truyền bị ngắt.').waitFor();
    await expectNoViolations(page);
    isBroken = false;
    await page.getByRole('dialog').getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('button', { name: 'Bỏ Ảnh.pdf' }).waitFor();
  });

  it('sends what it wrote after its session had ended meanwhile', async () => {
    const page = await browser.openAs('ba-dinh', work(), { viewport: PHONE });
    await page.getByText('Việc khác').click();
    await page.getByRole('button', { name: 'Trao đổi' }).click();
    await page.getByLabel('Nội dung').fill('Đề nghị hướng dẫn thêm.');
    await installation.dataSource.query('DELETE FROM session');
    await page.getByRole('dialog').getByRole('button', { name: 'Trao đổi' }).click();
    const ended = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await ended.getByLabel('Mật khẩu').fill(PASSWORD);
    await ended.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('list', { name: 'Diễn biến' }).getByText('Đề nghị hướng dẫn thêm.').waitFor();
  });

  it('finds what it wrote when the window was closed over it', async () => {
    const page = await browser.openAs('ba-dinh', work(), { viewport: PHONE });
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByLabel('Việc đã làm').fill('Đã cử cán bộ.');
    await installation.dataSource.query('DELETE FROM session');
    await page.reload();
    await page.getByLabel('Tên đăng nhập').fill('ba-dinh');
    await page.getByLabel('Mật khẩu').fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByText('Nội dung viết lần trước được giữ lại.').waitFor();
    expect(await page.getByLabel('Việc đã làm').inputValue()).toBe('Đã cử cán bộ.');
  });

  it('is told when a colleague was quicker, and keeps what it wrote', async () => {
    const page = await browser.openAs('ba-dinh', work(), { viewport: PHONE });
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kết quả thực hiện').fill('Bản của người đến sau');
    const colleague = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    const { version } = await colleague.get<{ version: number }>(`/tasks/${task('III.6.5')}`);
    const result = { type: 'submit', text: 'Bản của người đến trước', expectedVersion: version };
    await colleague.post(`/tasks/${task('III.6.5')}/commands`, result);
    await dialog.getByRole('button', { name: 'Gửi kết quả' }).click();
    await dialog.getByRole('alert').waitFor();
    await expectNoViolations(page);
    expect(await dialog.getByLabel('Kết quả thực hiện').inputValue()).toBe('Bản của người đến sau');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
    await page.getByText('Bản của người đến trước').first().waitFor();
    await page.getByText('Chờ xác nhận').first().waitFor();
  });

  it('reads everything at twice the size without pushing the page to and fro', async () => {
    // 1280 pixels at 200 % are 640 of the page's own.
    const page = await browser.openAs('ba-dinh', '/viec', { viewport: { width: 640, height: 400 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
    await page.goto(work());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoSidewaysScroll(page);
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
