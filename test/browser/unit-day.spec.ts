import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { planOfThreeWards } from '../support/browser/three-wards.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const PASSWORD = 'dondoc2025';

interface Row {
  id: string;
  assignment: { ref: string };
}

/** A week after the round of the year has opened; the yearly report is due on 14/12/2025. */
const NOVEMBER = '2025-11-10T09:00:00+07:00';

describe('the day of a commune in November', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let commune: ApiClient;
  let taskId: string;

  beforeAll(async () => {
    installation = await startDemonstration({ at: NOVEMBER, document: planOfThreeWards() });
    browser = await BrowserUnderTest.start(installation.url);
    commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    const { items } = await commune.get<{ items: Row[] }>('/tasks?agencyId=vn-xa-00004&ref=III.6.5');
    taskId = items[0]!.id;
    await installation.until(async () => {
      const reports = await commune.get<{ items: unknown[] }>('/reports?agencyId=vn-xa-00004');
      return reports.items.length > 0;
    }, 120_000);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const look = (page: Page, name: string, always = false) => lookAt(browser, page, name, { always });
  const history = (page: Page) => page.getByRole('list', { name: 'Diễn biến' });
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  it('shows a task with its sentence in the plan, and receives it', async () => {
    const page = await browser.visitAs('ba-dinh', `/viec/${taskId}`, { viewport: PHONE });
    await page.getByRole('heading', { level: 1, name: /^Khai báo, điều tra/ }).waitFor();
    await page.locator('mark').getByText('Thực hiện khai báo').waitFor();
    await look(page, 'task', true);
    await press(page, 'Tiếp nhận');
    await history(page).getByText('Tiếp nhận').first().waitFor();
    await page.getByText('Đang thực hiện').first().waitFor();
  });

  it('allots it to an officer of its own', async () => {
    const page = await browser.visitAs('ba-dinh', `/viec/${taskId}`, { viewport: DESK });
    await page.getByText('Việc khác').click();
    await press(page, 'Giao người phụ trách');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Người phụ trách').selectOption({ index: 1 });
    await look(page, 'task-allot');
    await dialog.getByRole('button', { name: 'Giao người phụ trách' }).click();
    await dialog.waitFor({ state: 'detached' });
    await history(page)
      .getByText(/phụ trách/)
      .first()
      .waitFor();
  });

  it('keeps a result that is being written, then hands it in with a figure and a file', async () => {
    const page = await browser.visitAs('ba-dinh', `/viec/${taskId}`, { viewport: PHONE });
    await press(page, 'Gửi kết quả');
    await page.getByLabel('Kết quả thực hiện').fill('Đã khai báo 01 vụ tai nạn lao động.');
    await page.reload();
    await press(page, 'Gửi kết quả');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nội dung viết lần trước được giữ lại.').waitFor();
    expect(await dialog.getByLabel('Kết quả thực hiện').inputValue()).toContain('01 vụ');
    await press(page, 'Thêm số liệu');
    await dialog.locator('[aria-label="Chỉ tiêu, nội dung"]:focus').waitFor();
    await dialog.getByLabel('Chỉ tiêu, nội dung').fill('Số vụ tai nạn lao động');
    await dialog.getByLabel('Số lượng').fill('một');
    await dialog.getByLabel('Đơn vị tính').fill('vụ');
    const file = {
      name: 'Chương trình.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('MZ'),
    };
    await dialog
      .getByLabel(/^Tệp minh chứng/)
      .locator('input')
      .setInputFiles(file);
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByRole('button', { name: 'Gửi kết quả' }).click();
    await dialog.getByText('Mỗi dòng số liệu cần đủ').waitFor();
    await look(page, 'task-submit');
    await dialog.getByLabel('Số lượng').fill('1');
    await dialog
      .getByLabel(/^Tệp minh chứng/)
      .locator('input')
      .setInputFiles({
        ...file,
        name: 'Biên bản.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      });
    await dialog.getByRole('button', { name: 'Bỏ Biên bản.pdf' }).waitFor();
    await dialog.getByRole('button', { name: 'Gửi kết quả' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Chờ xác nhận').first().waitFor();
    await page.getByRole('link', { name: 'Biên bản.pdf' }).waitFor();
    await look(page, 'task-submitted');
  });

  it('asks for more time once the plan-owner has set a date', async () => {
    const owner = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
    const other = await ApiClient.logIn(installation.url, 'soc-son', PASSWORD);
    const { items } = await other.get<{ items: Row[] }>('/tasks?agencyId=vn-xa-00376&ref=III.6.5');
    const { id } = items[0]!;
    await other.post(`/tasks/${id}/commands`, { type: 'receive' });
    await owner.post(`/tasks/${id}/commands`, { type: 'set-date', dueOn: '2025-11-28', reason: 'Công văn' });
    const page = await browser.visitAs('soc-son', `/viec/${id}`, { viewport: PHONE });
    await page.getByText('thứ Sáu, 28/11/2025').first().waitFor();
    await page.getByText('Việc khác').click();
    await press(page, 'Xin gia hạn');
    const dialog = page.getByRole('dialog');
    const until = dialog.getByLabel('Đề nghị gia hạn đến hết ngày');
    await until.fill('12/12/2025');
    await until.press('Enter');
    await dialog.getByText('thứ Sáu, 12/12/2025').waitFor();
    await dialog.getByLabel('Lý do').fill('Chờ hướng dẫn');
    await look(page, 'task-extension');
    await dialog.getByRole('button', { name: 'Xin gia hạn' }).click();
    await page.getByText('Đang xin gia hạn đến hết thứ Sáu, 12/12/2025').waitFor();
  });

  it('writes its report, which saves itself, and sends it', async () => {
    const page = await browser.visitAs('ba-dinh', '/viec', { viewport: PHONE });
    await page.getByRole('region', { name: 'Báo cáo' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Nội dung báo cáo' }).waitFor();
    await look(page, 'report');
    await page.getByLabel('Đánh giá chung').fill('Đã triển khai đầy đủ.');
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await page.reload();
    expect(await page.getByLabel('Đánh giá chung').inputValue()).toBe('Đã triển khai đầy đủ.');
    await press(page, 'Gửi báo cáo');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Gửi báo cáo này cho Sở Nội vụ?').waitFor();
    await dialog.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await page.getByText('Đã nộp, chờ chấp nhận').waitFor();
    await page.getByRole('heading', { name: 'Báo cáo đã gửi' }).waitFor();
    await look(page, 'report-sent');
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
