import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { BOTH_WIDTHS } from '../support/browser/look-at.ts';
import { PlanDesk } from '../support/browser/plan-desk.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { SMALL_PLAN } from '../support/small-import.ts';

const LAUNCH_MS = 240_000;

describe('a plan on its way from its file to its first confirmed task', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let desk: PlanDesk;
  let page: Page;
  let tasks: string;
  let result: Page;

  beforeAll(async () => {
    // The sample plan is not what this is about: one task of it is enough.
    installation = await startDemonstration({ kept: /^III\.3\.1$/ });
    browser = await BrowserUnderTest.start(installation.url);
    page = await browser.open('/', { viewport: DESK });
    desk = new PlanDesk(page, browser);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  it('is sent in by the standing agency, which finds the page in its navigation', async () => {
    await page.getByRole('button', { name: /^Người theo dõi kế hoạch/ }).click();
    await page.locator('.navigation').getByRole('link', { name: 'Nhập kế hoạch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhập kế hoạch' }).waitFor();
    const current = await page.locator('.navigation a[aria-current="page"]').allInnerTexts();
    expect(current.map((text) => text.trim())).toEqual(['Nhập kế hoạch']);
    await desk.look('import-upload', { always: true });
    await desk.send('Kế hoạch 21.txt', SMALL_PLAN);
    await page.getByRole('heading', { name: 'Cần bạn quyết định' }).waitFor();
    await desk.look('import-review', { widths: BOTH_WIDTHS, always: true });
  });

  it('lights the sentence of the proposal under the cursor, and the other way round', async () => {
    await desk.proposal('III.1.2').hover();
    const lit = page.locator('mark.lit');
    await lit.first().waitFor();
    expect(await lit.first().textContent()).toContain('Rà soát các điểm úng ngập');
    await page.locator('mark', { hasText: 'Kiểm tra an toàn hồ đập' }).hover();
    await page.locator('article.proposal.lit', { hasText: 'Kiểm tra an toàn hồ đập' }).waitFor();
  });

  it('shows the day that a deadline means, with its reason', async () => {
    const dated = desk.proposal('III.2.1');
    await dated.getByText('Chủ nhật, 14/09/2025').waitFor();
    await dated.getByRole('button', { name: 'Vì sao là ngày này?' }).click();
    await dated.getByText('hết ngày 14/9/2025').first().waitFor();
  });

  it('asks its questions first, alike ones once, and takes a step back and forth', async () => {
    const asked = page.getByText('là cơ quan nào?');
    await page.getByText('đã kết thúc từ 28/02/2025').waitFor();
    await desk.answerQuestions();
    await page.getByText('Không còn câu hỏi').first().waitFor();
    await desk.button('Hoàn tác').click();
    await desk.button(/^Đúng, thường xuyên \(cả 2\)/).waitFor();
    await desk.button('Hoàn tác').click();
    await asked.waitFor();
    await desk.button('Làm lại').click();
    await asked.waitFor({ state: 'detached' });
    await desk.button('Làm lại').click();
    await page.getByText('Không còn câu hỏi').first().waitFor();
  });

  it('has a sentence split in two, the parts joined again, and both taken back', async () => {
    await desk.button('Tách III.4.1').click();
    await desk.dialog.getByRole('checkbox', { name: 'Tách từ đây' }).last().check();
    await desk.dialog.getByRole('button', { name: 'Tách thành 2 mục' }).click();
    await desk.dialog.waitFor({ state: 'detached' });
    await desk.proposal('III.4.1.a').getByRole('checkbox').check();
    await desk.proposal('III.4.1.b').getByRole('checkbox').check();
    await desk.button('Gộp 2 mục').click();
    await desk.proposal('III.4.1.b').waitFor({ state: 'detached' });
    await desk.button('Hoàn tác').click();
    await desk.proposal('III.4.1.b').waitFor();
    await desk.button('Hoàn tác').click();
    await desk.proposal('III.4.1').waitFor();
  });

  it('has its head set right, with a body of the register', async () => {
    await desk.button('Sửa Thông tin chung của kế hoạch').click();
    await desk.chooseStandingAgency();
    await desk.look('import-head');
    await desk.save();
    await page.getByText('người rà soát đã sửa').first().waitFor();
  });

  it('is previewed once nothing is open, made a draft and run dry', async () => {
    await desk.button('Chấp nhận mọi mục không có câu hỏi').click();
    await page.getByText('mọi mục đã quyết định').waitFor();
    await desk.button('Xem trước kế hoạch').click();
    const figures = page.getByRole('region', { name: 'Nếu ban hành, kế hoạch sẽ tạo ra' });
    tasks = (await figures
      .getByRole('listitem')
      .filter({ hasText: 'việc khi ban hành' })
      .locator('strong')
      .textContent())!;
    await desk.look('import-preview');
    await desk.button('Lập dự thảo kế hoạch').click();
    await desk.dialog.getByRole('button', { name: 'Lập dự thảo kế hoạch' }).click();
    await desk.button('Chạy thử').click();
    await page.getByText(/^Ngày nhiều thư nhất/).waitFor();
    await desk.look('import-dry-run', { widths: BOTH_WIDTHS });
  });

  it('is issued after one more question, and its launch can be watched', async () => {
    await desk.button('Ban hành').click();
    await desk.dialog.getByRole('button', { name: 'Ban hành' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByText(`Đã triển khai xong ${tasks} việc.`).waitFor({ timeout: LAUNCH_MS });
    await desk.look('import-launched');
    await page.getByRole('link', { name: 'Mở trang kế hoạch' }).click();
    await page.getByRole('heading', { level: 1, name: /úng ngập nội đô/ }).waitFor();
  });

  it('is work that an agency finds among its own, receives, and reports on', async () => {
    result = await browser.openAs('so-xay-dung', '/viec', { viewport: PHONE });
    const waiting = result.getByRole('region', { name: /^Cần tiếp nhận/ });
    const task = waiting.getByRole('listitem').filter({ hasText: 'Rà soát các điểm úng ngập' });
    await task.getByRole('button', { name: /^Tiếp nhận/ }).click();
    await task.waitFor({ state: 'detached' });
    await result.getByRole('link', { name: /^Rà soát các điểm úng ngập/ }).click();
    await result.getByRole('button', { name: 'Gửi kết quả' }).click();
    const dialog = result.getByRole('dialog');
    await dialog.getByLabel('Kết quả thực hiện').fill('Đã rà soát 12 điểm, lập danh mục kèm theo.');
    await dialog.getByRole('button', { name: 'Gửi kết quả' }).click();
    await result.getByText('Chờ xác nhận').first().waitFor();
  });

  it('comes to its first confirmed task, which the agency sees without reloading', async () => {
    await page.locator('.navigation').getByRole('link', { name: 'Cần xử lý' }).click();
    await page.getByRole('link', { name: /^Rà soát các điểm úng ngập/ }).click();
    await page.getByText('Đã rà soát 12 điểm, lập danh mục kèm theo.').first().waitFor();
    await desk.button('Xác nhận hoàn thành').click();
    await desk.dialog.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await page.getByText('Hoàn thành', { exact: true }).first().waitFor();
    await result.getByText('Hoàn thành', { exact: true }).first().waitFor();
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
