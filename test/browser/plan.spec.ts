import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { BrowserUnderTest } from '../support/browser/browser-under-test.ts';
import { setClock, startDemonstration } from '../support/browser/demonstration.ts';
import { FollowingStory } from '../support/browser/following-story.ts';
import { BOTH_WIDTHS, lookAt } from '../support/browser/look-at.ts';
import { planOfThreeWards } from '../support/browser/three-wards.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

/** As many report in the round, at least: the departments and the three communes. */
const BODIES = 15;
const BA_DINH = 'vn-xa-00004';
const HOAN_KIEM = 'vn-xa-00070';
const SOC_SON = 'vn-xa-00376';

/** From log-in to result: two months after the issue, when few have taken note of their work and some of it is late. */
describe('the day of the standing agency in September', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let story: FollowingStory;

  beforeAll(async () => {
    installation = await startDemonstration({ document: planOfThreeWards() });
    story = await FollowingStory.begin(installation);
    await story.setDates('III.6.5', [BA_DINH, HOAN_KIEM, SOC_SON], '2025-08-29');
    await setClock(installation, '2025-09-15T09:00:00+07:00');
    browser = await BrowserUnderTest.start(installation.url);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const open = (address: string) => browser.visitAs('so-noi-vu', address);
  const look = (page: Page, name: string, always = false) =>
    lookAt(browser, page, name, { widths: BOTH_WIDTHS, always });
  const ofPlan = (part: string) => `/ke-hoach/${story.planId}/${part}`;
  const ofRound = (part: string) => `/ky-bao-cao/${story.roundId}${part}`;
  /** Gives the order of a dialog to as many as it says, and closes it. */
  const carryOut = async (page: Page, label: string, count: number) => {
    const dialog = page.getByRole('dialog', { name: label });
    await dialog.getByText(`Sẽ gửi tới ${count} cơ quan, ${count} nội dung:`).waitFor();
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.getByText(`Đã thực hiện ${count} nội dung.`).waitFor();
    await dialog.locator('.ant-modal-footer').getByRole('button', { name: 'Đóng' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const orderWithReason = async (page: Page, label: string) => {
    await page.getByRole('button', { name: label, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: label });
    await dialog.getByLabel('Lý do').fill('Theo yêu cầu của Thành phố');
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('begins with what is to be done today, and opens the plan', async () => {
    const page = await open('/');
    await page.getByRole('heading', { level: 1, name: 'Kế hoạch tôi theo dõi' }).waitFor();
    const today = page.getByRole('region', { name: 'Điều cần làm hôm nay' });
    await today.getByRole('link', { name: /việc quá hạn, chưa gửi kết quả$/ }).waitFor();
    await today.getByRole('link', { name: /việc chưa tiếp nhận, đã qua ngày$/ }).waitFor();
    await look(page, 'plans');
    await page.getByRole('link', { name: /^An toàn lao động/ }).click();
    await page.getByRole('heading', { name: 'Tình hình thực hiện' }).waitFor();
    await page.getByRole('link', { name: /^Hoàn thành đúng hạn \d+$/ }).waitFor();
    await look(page, 'plan', true);
    const late = page.getByRole('link', { name: /^Đang thực hiện, quá hạn \d+$/ });
    const count = Number(/\d+$/.exec(await late.innerText()));
    expect(count).toBeGreaterThan(0);
    await late.click();
    const list = page.getByRole('list', { name: 'Đang thực hiện, quá hạn' });
    await list.waitFor();
    expect(await list.locator('> li').count()).toBe(count);
  });

  it('narrows the board down to what is late, sees who gets what, and urges', async () => {
    const page = await open(ofPlan('bang'));
    await page.getByRole('button', { name: /^Quá ngày tiếp nhận \(\d{2}\)$/ }).click();
    await page.waitForURL(/loc=silent/);
    await look(page, 'board-silent');
    await page.getByRole('button', { name: 'Quá hạn (4)' }).click();
    await page.getByRole('button', { name: 'Quá hạn (4)', pressed: true }).waitFor();
    await page.getByRole('rowheader', { name: 'Ủy ban nhân dân xã Sóc Sơn' }).waitFor();
    expect(await page.locator('.board tbody th[scope=row]').count()).toBe(3);
    await page.getByRole('button', { name: 'Chọn nhiều' }).click();
    // One of the four is the standing agency's own, which it cannot urge.
    await page.getByRole('button', { name: 'Chọn cả 4 việc đang hiện' }).click();
    await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    await page.getByText('Sẽ gửi tới 3 cơ quan').first().waitFor();
    await look(page, 'board-urge');
    await carryOut(page, 'Đôn đốc', 3);
    await page.getByRole('button', { name: 'Chọn nhiều' }).waitFor();
    expect(await story.recorded('urged')).toBe(3);
  });

  it('opens a round before its day and sees who is missing', async () => {
    const page = await open(ofRound(''));
    await orderWithReason(page, 'Mở kỳ báo cáo');
    await story.roundIsOpen(BODIES);
    await page.reload();
    await page.getByRole('heading', { name: /^Chưa nộp \(\d\d\)$/ }).waitFor();
    await look(page, 'round');
  });

  it('urges one that is missing, and sees of all of them who would get what', async () => {
    const page = await open(ofRound(''));
    const field = page.getByRole('searchbox', { name: 'Tìm đơn vị' });
    await field.fill('hoan kiem');
    const one = 'Đôn đốc 1 đơn vị chưa nộp';
    await page.getByRole('button', { name: one }).click();
    await carryOut(page, one, 1);
    await field.fill('');
    await page.getByRole('button', { name: /^Đôn đốc \d\d đơn vị chưa nộp$/ }).click();
    await page
      .getByText(/^Sẽ gửi tới \d\d cơ quan/)
      .first()
      .waitFor();
    await look(page, 'round-urge');
    expect(await story.recorded('urged')).toBe(4);
  });

  it('accepts several reports at once, and returns one with what is missing in it', async () => {
    await story.report('ba-dinh', BA_DINH, 2);
    await story.report('soc-son', SOC_SON, 1);
    await story.report('hoan-kiem', HOAN_KIEM, 0);
    const page = await open(ofRound('/cho-chap-nhan'));
    await page.getByRole('heading', { name: 'Báo cáo chờ chấp nhận (3)' }).waitFor();
    await page.getByRole('checkbox', { name: 'Chọn UBND phường Ba Đình' }).check();
    await page.getByRole('checkbox', { name: 'Chọn UBND xã Sóc Sơn' }).check();
    await look(page, 'round-review');
    await page.getByRole('button', { name: 'Chấp nhận 2 báo cáo' }).click();
    await carryOut(page, 'Chấp nhận 2 báo cáo', 2);
    await page.getByRole('heading', { name: 'Báo cáo chờ chấp nhận (1)' }).waitFor();
    const toReturn = 'Trả lại, yêu cầu bổ sung';
    await page.getByRole('button', { name: toReturn }).click();
    const dialog = page.getByRole('dialog', { name: toReturn });
    await dialog.getByLabel('Nội dung cần bổ sung').fill('Chưa có số liệu quý III');
    await dialog.getByRole('button', { name: toReturn }).click();
    await page.getByText('Không có báo cáo nào chờ chấp nhận.').waitFor();
    expect(await story.recorded('accepted')).toBe(2);
    expect(await story.recorded('returned')).toBe(1);
  });

  it('sums up what was accepted, with figures that open to their units, and writes the consolidation', async () => {
    const page = await open(ofRound('/tong-hop'));
    await orderWithReason(page, 'Mở tổng hợp');
    const figure = page.getByRole('listitem').filter({ hasText: 'Số vụ tai nạn lao động' });
    await figure.getByText('3 vụ').waitFor();
    await figure.getByText('Số vụ tai nạn lao động').click();
    await figure.getByRole('row', { name: 'UBND phường Ba Đình 2' }).waitFor();
    await look(page, 'round-consolidation');
    await page.getByRole('link', { name: 'Soạn, gửi báo cáo tổng hợp' }).click();
    await page.getByRole('heading', { name: 'Nội dung báo cáo' }).waitFor();
    await page.getByText('Đã điền sẵn từ các báo cáo đã được chấp nhận').waitFor();
    await page.getByText('gửi UBND Thành phố').waitFor();
    await look(page, 'consolidation');
  });

  it('evaluates by agency in four classes, and saves that for Excel', async () => {
    const page = await open(ofPlan('danh-gia'));
    await page.getByRole('rowheader', { name: 'UBND phường Ba Đình' }).waitFor();
    await look(page, 'evaluation');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Xuất Excel: Đánh giá' }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^Đánh giá An toàn lao động.*\.xlsx$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
