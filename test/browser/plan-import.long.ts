import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { BrowserUnderTest, DESK } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { PlanDesk } from '../support/browser/plan-desk.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { SMALL_PLAN } from '../support/small-import.ts';

const IMPORTS = '**/api/v1/plan-imports';
const PASSWORD = 'dondoc2025';

/** What the short story leaves out: what goes wrong, and what few plans need. */
describe('the import of a plan', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let desk: PlanDesk;
  let page: Page;

  beforeAll(async () => {
    installation = await startDemonstration({ kept: /^III\.3\.1$/ });
    browser = await BrowserUnderTest.start(installation.url);
    page = await browser.openAs('so-noi-vu', '/ke-hoach/nhap', { viewport: DESK });
    desk = new PlanDesk(page, browser);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const importId = () => new URL(page.url()).pathname.split('/').at(-1)!;

  it('asks for a file when there is none, and refuses in plain words what is none', async () => {
    await desk.button('Gửi và đọc').click();
    await page.getByText('Hãy chọn tệp hoặc dán nội dung văn bản.').waitFor();
    await desk.send('anh-chup.png', '\x89PNG\r\n\x1a\n not a plan');
    await page.getByText('Chưa đọc được văn bản').waitFor();
    await desk.look('import-refused');
    await page.getByRole('link', { name: 'Gửi tệp khác' }).click();
    await page.getByText('Các lần nhập của cơ quan').waitFor();
  });

  it('keeps pasted text that was not sent yet', async () => {
    await page.getByText('Dán văn bản').click();
    await page.getByLabel('Nội dung văn bản').fill('KẾ HOẠCH\nđang chép dở');
    await page.reload();
    await page.getByText('Dán văn bản').click();
    expect(await page.getByLabel('Nội dung văn bản').inputValue()).toBe('KẾ HOẠCH\nđang chép dở');
    await page.getByLabel('Nội dung văn bản').fill('');
    await page.getByText('Từ tệp', { exact: true }).click();
  });

  it('says that the line broke, and sends the files again by itself', async () => {
    let attempts = 0;
    await page.route(IMPORTS, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      attempts += 1;
      if (attempts === 1) return route.abort('connectionreset');
      await page.getByText('Đường truyền bị ngắt; đang gửi lại lần 2').waitFor();
      return route.continue();
    });
    await desk.send('Kế hoạch 21.txt', SMALL_PLAN);
    await page.getByRole('heading', { name: 'Cần bạn quyết định' }).waitFor();
    expect(attempts).toBe(2);
    await page.unroute(IMPORTS);
  });

  it('takes decisions as quickly as they are pressed', async () => {
    const refs = ['I.2.1', 'II.1', 'III.4.1'];
    for (const ref of refs) await desk.button(`Chấp nhận ${ref}`).click();
    for (const ref of refs) await desk.proposal(ref).getByText('Đã chấp nhận').waitFor();
    expect(await page.getByText('Người khác vừa thay đổi bản rà soát').count()).toBe(0);
  });

  it('tells who is too late what another person changed, and loses nothing', async () => {
    const other = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
    await page.route(`${IMPORTS}/*/proposals`, (route) => route.abort('connectionreset'));
    const { version } = await other.get<{ version: number }>(`/plan-imports/${importId()}/proposals`);
    const operations = [{ type: 'change', item: 'a2', fields: { product: 'Danh mục điểm úng ngập' } }];
    await other.post(`/plan-imports/${importId()}/operations`, { expectedVersion: version, operations });
    await desk.button('Bỏ III.3.1').click();
    await page.unroute(`${IMPORTS}/*/proposals`);
    await page.getByText('Người khác vừa thay đổi bản rà soát').waitFor();
    await page.getByText(/sửa III\.1\.2/).waitFor();
    await page.getByText('Danh mục điểm úng ngập').waitFor();
    await desk.proposal('III.3.1').getByText('Chưa quyết định').waitFor();
    await desk.look('import-conflict');
    await desk.button('Đã xem').click();
  });

  it('shows by itself what another person changes, and leaves what is being typed', async () => {
    await desk.button('Sửa III.1.2').click();
    await desk.dialog.getByLabel('Tên ngắn').fill('Rà soát điểm úng');
    const other = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
    const { version } = await other.get<{ version: number }>(`/plan-imports/${importId()}/proposals`);
    const operations = [{ type: 'change', item: 'a3', fields: { product: 'Biên bản kiểm tra' } }];
    await other.post(`/plan-imports/${importId()}/operations`, { expectedVersion: version, operations });
    await page.getByText('Biên bản kiểm tra').waitFor();
    expect(await desk.dialog.getByLabel('Tên ngắn').inputValue()).toBe('Rà soát điểm úng');
    await desk.save();
  });

  it('asks once more before it puts what one person wrote in the place of what another wrote', async () => {
    await desk.button('Sửa III.1.2').click();
    await desk.dialog.getByLabel('Sản phẩm').fill('Danh mục của tôi');
    const other = await ApiClient.logIn(installation.url, 'so-noi-vu', PASSWORD);
    const { version } = await other.get<{ version: number }>(`/plan-imports/${importId()}/proposals`);
    const operations = [{ type: 'change', item: 'a2', fields: { product: 'Danh mục của người khác' } }];
    await other.post(`/plan-imports/${importId()}/operations`, { expectedVersion: version, operations });
    await page.getByText('Danh mục của người khác').waitFor();
    await desk.dialog.getByRole('button', { name: 'Lưu' }).click();
    await desk.dialog.getByText('người khác cũng đã sửa: Sản phẩm').waitFor();
    await desk.save();
    await desk.proposal('III.1.2').getByText('Danh mục của tôi').waitFor();
  });

  it('takes the words of a deadline that were typed and saved at once', async () => {
    await desk.button('Sửa III.1.2').click();
    await desk.dialog.getByLabel('Thời hạn', { exact: true }).fill('trước ngày 15/12/2025');
    await desk.save();
    await desk.proposal('III.1.2').getByText('Chủ nhật, 14/12/2025').waitFor();
  });

  it('shows the day that the words of a deadline mean, and keeps what names no time from being saved', async () => {
    await desk.button('Sửa III.2.1').click();
    const words = desk.dialog.getByLabel('Thời hạn', { exact: true });
    await words.fill('khi có mưa lớn');
    await desk.dialog.getByRole('button', { name: 'Lưu' }).click();
    await desk.dialog.getByText('Không đọc được thời hạn từ những chữ này.').waitFor();
    await words.fill('trong tháng 10/2025');
    await desk.dialog.getByRole('button', { name: 'Đọc thời hạn' }).click();
    await desk.dialog.getByText('thứ Sáu, 31/10/2025').waitFor();
    await desk.look('import-change');
    await desk.save();
    await desk.proposal('III.2.1').getByText('thứ Sáu, 31/10/2025').waitFor();
  });

  it('keeps words that name a time and no day as they are, for somebody to set the date', async () => {
    await desk.button('Sửa III.2.1').click();
    await desk.dialog.getByLabel('Thời hạn', { exact: true }).fill('khi nào thuận tiện');
    await desk.dialog.getByRole('button', { name: 'Đọc thời hạn' }).click();
    await desk.dialog.getByText('Không đọc được ngày nào từ những chữ này.', { exact: false }).waitFor();
    await desk.save();
    await desk.proposal('III.2.1').getByText('“khi nào thuận tiện”').waitFor();
    await desk.proposal('III.2.1').getByText('Thời hạn do người có thẩm quyền ấn định').waitFor();
  });

  it('takes a deadline away, and brings it back', async () => {
    const proposal = desk.proposal('III.1.2');
    await desk.button('Sửa III.1.2').click();
    await desk.dialog.getByLabel('Thời hạn', { exact: true }).fill('');
    await desk.dialog.getByText('Mục này sẽ không ghi thời hạn.').waitFor();
    await desk.save();
    await proposal.getByText('Thời hạn do người có thẩm quyền ấn định').waitFor();
    await proposal.getByText('Chủ nhật, 14/12/2025').waitFor({ state: 'detached' });
    await desk.button('Hoàn tác').click();
    await proposal.getByText('Chủ nhật, 14/12/2025').waitFor();
  });

  it('keeps a day that the calendar lacks from being saved', async () => {
    await desk.button('Sửa Thông tin chung của kế hoạch').click();
    await desk.dialog.getByLabel('Đến ngày').fill('31/11/2025');
    await desk.dialog.getByRole('button', { name: 'Lưu' }).click();
    await desk.dialog.getByText('Không có ngày này.').waitFor();
    await desk.dialog.getByLabel('Đến ngày').fill('30/11/2025');
    await desk.dialog.getByText('Chủ nhật, 30/11/2025').waitFor();
    await desk.chooseStandingAgency();
    await desk.save();
  });

  it('takes an item that the reading missed, from words marked in the document', async () => {
    await page
      .locator('.document-text p', { hasText: 'Giảm úng ngập trong mùa mưa.' })
      .click({ clickCount: 3 });
    await page.locator('.add-marked').getByRole('button', { name: 'Nhiệm vụ chung' }).click();
    await page.locator('article.proposal', { hasText: 'Giảm úng ngập trong mùa mưa.' }).waitFor();
    await desk.button('Hoàn tác').click();
    await page
      .locator('article.proposal', { hasText: 'Giảm úng ngập trong mùa mưa.' })
      .waitFor({ state: 'detached' });
  });

  it('drops several at once, which keep their place, and shows what is not decided', async () => {
    await desk.proposal('III.3.1').getByRole('checkbox').check();
    await desk.proposal('III.1.1').getByRole('checkbox').check();
    await desk.button('Bỏ 2 mục').click();
    await desk.proposal('III.1.1').getByText('Đã bỏ').waitFor();
    await page.getByText(/^Chưa quyết định \(\d+\)$/).click();
    await desk.proposal('III.1.1').waitFor({ state: 'detached' });
    await page.getByText(/^Tất cả \(\d+\)$/).click();
    await desk.button('Hoàn tác').click();
    await desk.proposal('III.1.1').getByText('Chưa quyết định').waitFor();
  });

  it('goes on after the service was away for a while, which it says', async () => {
    let refused = 0;
    await page.route(`${IMPORTS}/*/operations`, async (route) => {
      refused += 1;
      if (refused > 2) return route.continue();
      return route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"code":"unavailable"}',
      });
    });
    await desk.button('Sở Nông nghiệp và Môi trường').first().click();
    await page.getByText('Hệ thống tạm thời chưa trả lời').waitFor();
    await page.getByText('là cơ quan nào?').waitFor({ state: 'detached' });
    await page.unroute(`${IMPORTS}/*/operations`);
    await desk.button(/^Đúng, thường xuyên/).click();
    await page.getByText('Không còn câu hỏi').first().waitFor();
  });

  it('compares an amended plan with a running one, and makes its draft', async () => {
    await desk.button('Chấp nhận mọi mục không có câu hỏi').click();
    await page.getByText('mọi mục đã quyết định').waitFor();
    await desk.button('Xem trước kế hoạch').click();
    await page.getByText('So sánh với kế hoạch đang thực hiện').click();
    await page.getByRole('combobox', { name: 'Kế hoạch đang thực hiện' }).click();
    await page.locator('.ant-select-item-option:visible').first().click();
    await page
      .getByText(/cơ quan nhận việc mới, \d+ việc tiếp tục/)
      .first()
      .waitFor();
    await page.getByText('Việc giao và thời hạn').click();
    await desk.look('import-comparison');
    await desk.button('Lập dự thảo kế hoạch').click();
    await desk.dialog.getByRole('button', { name: 'Lập dự thảo kế hoạch' }).click();
    await desk.button('Ban hành').waitFor();
  });

  it('can be put aside, with the reason to be asked once more', async () => {
    await page.getByRole('link', { name: 'Các lần nhập' }).click();
    await desk.send('Kế hoạch 22.txt', SMALL_PLAN.replace('21/KH-UBND', '22/KH-UBND'));
    await page.getByRole('heading', { name: 'Cần bạn quyết định' }).waitFor();
    await desk.button('Bỏ lần nhập này').click();
    await desk.dialog.getByRole('button', { name: 'Bỏ lần nhập này' }).click();
    await page.getByText('Lần nhập này đã được bỏ.').waitFor();
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
