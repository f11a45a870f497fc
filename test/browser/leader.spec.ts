import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { BrowserUnderTest, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { LATE_ENTRY, latePlan } from '../support/browser/late-plan.ts';
import { BOTH_WIDTHS, lookAt } from '../support/browser/look-at.ts';
import { pagesOfPdf } from '../support/browser/printed.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const BA_DINH = 'UBND phường Ba Đình';
const SOC_SON = 'UBND xã Sóc Sơn';
const HOAN_KIEM = 'UBND phường Hoàn Kiếm';
/** As many as wait for the leader: three wards' work, and one of the standing agency's own. */
const ESCALATED = 4;

describe('the day of the leader', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let leader: Page;

  beforeAll(async () => {
    installation = await startDemonstration({ at: LATE_ENTRY, document: latePlan() });
    browser = await BrowserUnderTest.start(installation.url);
    const api = await ApiClient.logIn(installation.url, 'lanh-dao', 'dondoc2025');
    await installation.until(async () => {
      const { items } = await api.get<{ items: unknown[] }>('/escalations?waitingForMe=true');
      return items.length === ESCALATED;
    }, 240_000);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const look = (page: Page, name: string) => lookAt(browser, page, name);
  const heading = (page: Page, name: string | RegExp, level = 1) =>
    page.getByRole('heading', { level, name }).waitFor();
  const escalations = (page: Page) => page.getByRole('list', { name: 'Chờ ý kiến lãnh đạo' });
  const cardOf = (page: Page, agency: string) =>
    escalations(page).getByRole('listitem').filter({ hasText: agency });
  const numberIn = async (place: Locator) => Number(/\d+/.exec((await place.textContent()) ?? '')?.[0]);
  const waiting = (page: Page, count: number) =>
    page.getByRole('link', { name: `${count} việc chờ ý kiến của lãnh đạo` }).waitFor();

  /** Opens a figure and counts what its list holds. */
  const countBehind = async (page: Page, figure: Locator, title: string): Promise<number> => {
    await figure.click();
    await heading(page, title);
    const list = page.getByRole('list', { name: title });
    await list.or(page.getByText('Không có việc nào.')).waitFor();
    const count = await list.locator('> li').count();
    await page.goBack();
    await heading(page, 'Tổng hợp cho lãnh đạo');
    return count;
  };

  it('begins on one page with the three numbers that matter', async () => {
    leader = await browser.open('/');
    await leader.getByRole('button', { name: /^Lê Hồng Sơn/ }).click();
    await heading(leader, 'Tổng hợp cho lãnh đạo');
    await waiting(leader, ESCALATED);
    const today = leader.getByRole('list', { name: 'Hôm nay' });
    expect(await today.getByRole('link').allInnerTexts()).toEqual([
      expect.stringContaining('4'),
      expect.stringMatching(/^4\s+đơn vị có việc quá hạn$/),
      expect.stringMatching(/^1\s+kế hoạch có nguy cơ chậm$/),
    ]);
    await lookAt(browser, leader, 'leader', { widths: BOTH_WIDTHS, always: true });
  });

  it('has four classes of a plan, each of which opens to as many tasks as it counts', async () => {
    const classes = leader.getByRole('list', { name: /^Việc theo bốn nhóm/ });
    const counts: Record<string, number> = {};
    for (const title of [
      'Hoàn thành đúng hạn',
      'Hoàn thành quá hạn',
      'Đang thực hiện, trong hạn',
      'Đang thực hiện, quá hạn',
    ]) {
      const figure = classes.getByRole('link', { name: title });
      counts[title] = await numberIn(figure);
      expect([title, await countBehind(leader, figure, title)]).toEqual([title, counts[title]]);
    }
    expect(Object.values(counts)).toEqual([0, 0, 1, ESCALATED]);
  });

  it('ranks agencies by lateness, each with its tasks, and never a body that was only asked', async () => {
    const table = leader.getByRole('table', { name: 'Đơn vị có việc quá hạn' });
    await table.waitFor();
    const rows = table.getByRole('row');
    expect(await rows.count()).toBe(1 + ESCALATED);
    expect(await table.innerText()).not.toContain('Mặt trận');
    const figure = table.getByRole('link', { name: `1 việc quá hạn của ${BA_DINH}` });
    expect(await countBehind(leader, figure, 'Quá hạn')).toBe(1);
    // The Front is as late: the list of requests has it.
    await leader.goto('/danh-sach-viec?timeClass=overdue&treatment=requested');
    await leader
      .getByRole('list', { name: 'Quá hạn' })
      .getByText(/Mặt trận|MTTQ/)
      .first()
      .waitFor();
    await leader.goto('/lanh-dao');
  });

  it('counts what waits for a decision as its page lists it', async () => {
    await leader.getByRole('link', { name: /việc chờ ý kiến của lãnh đạo$/ }).click();
    await heading(leader, 'Cần xử lý');
    await heading(leader, `Việc chuyển lên, chờ ý kiến (${ESCALATED})`, 2);
    const list = leader.getByRole('list', { name: 'Việc chuyển lên, chờ ý kiến' });
    await list.waitFor();
    expect(await list.locator('> li').count()).toBe(ESCALATED);
    await look(leader, 'to-decide');
    await leader.goBack();
  });

  it('takes note of one in one step, which its ward sees', async () => {
    await cardOf(leader, BA_DINH)
      .getByRole('button', { name: `Đã biết việc của ${BA_DINH}` })
      .click();
    await cardOf(leader, BA_DINH).waitFor({ state: 'detached' });
    await waiting(leader, ESCALATED - 1);
    const ward = await browser.openAs('ba-dinh', '/viec', { viewport: PHONE });
    await ward
      .getByRole('link', { name: /^Khai báo, điều tra/ })
      .first()
      .click();
    await ward.getByRole('list', { name: 'Diễn biến' }).getByText('Lãnh đạo đã biết').waitFor();
  });

  it('directs, is answered, and reads the answer', async () => {
    await cardOf(leader, SOC_SON).getByRole('button', { name: 'Chỉ đạo' }).click();
    const dialog = leader.getByRole('dialog');
    await dialog.getByLabel('Ý kiến chỉ đạo').fill('Báo cáo ngay trong tuần này.');
    await look(leader, 'leader-direct');
    await dialog.getByRole('button', { name: 'Chỉ đạo' }).click();
    await cardOf(leader, SOC_SON).waitFor({ state: 'detached' });

    const ward = await browser.openAs('soc-son', '/can-xu-ly', { viewport: PHONE });
    await ward.getByText('Báo cáo ngay trong tuần này.').waitFor();
    await look(ward, 'directed');
    await ward.getByRole('button', { name: 'Giải trình' }).click();
    await ward.getByLabel('Nội dung giải trình').fill('Công chức phụ trách nghỉ ốm; xong trước ngày 24/10.');
    await ward.getByRole('dialog').getByRole('button', { name: 'Giải trình' }).click();
    await ward.getByText('Báo cáo ngay trong tuần này.').waitFor({ state: 'detached' });

    // It comes back to the leader by itself, on the page that is open.
    await cardOf(leader, SOC_SON).getByText('Công chức phụ trách nghỉ ốm; xong trước ngày 24/10.').waitFor();
    await cardOf(leader, SOC_SON).getByText('Đã giải trình').waitFor();
    await waiting(leader, ESCALATED - 1);
  });

  it('asks for an explanation in one step, in words that stand ready', async () => {
    await cardOf(leader, HOAN_KIEM).getByRole('button', { name: 'Yêu cầu giải trình' }).click();
    await leader.getByRole('dialog').getByRole('button', { name: 'Yêu cầu giải trình' }).click();
    await cardOf(leader, HOAN_KIEM).waitFor({ state: 'detached' });
    const ward = await browser.openAs('hoan-kiem', '/thong-bao', { viewport: PHONE });
    await ward.getByText('Yêu cầu giải trình lý do chậm thực hiện').first().waitFor();
    await look(ward, 'asked-to-explain');
    await ward.goto('/can-xu-ly');
    await ward.getByRole('list', { name: 'Yêu cầu giải trình gửi đơn vị' }).waitFor();
  });

  it('shows how it goes over the weeks, in columns and in figures', async () => {
    await leader.getByText('Xem số liệu từng tuần').click();
    const table = leader.getByRole('region', { name: 'Diễn biến theo tuần' }).getByRole('table');
    const last = table.getByRole('row').last();
    expect((await last.getByRole('cell').allInnerTexts()).map(Number)).toEqual([0, 0, 1, ESCALATED]);
  });

  it('prints the week, and the page of today, on one sheet each', async () => {
    expect(await pagesOfPdf(leader, browser.folder, 'leader-print')).toBe(1);
    await leader.getByRole('link', { name: 'Báo cáo tuần' }).click();
    await heading(leader, 'Báo cáo tuần');
    await leader.getByText('Từ thứ Hai, 13/10/2025 đến Chủ nhật, 19/10/2025').waitFor();
    await look(leader, 'week');
    expect(await pagesOfPdf(leader, browser.folder, 'week-print')).toBe(1);
    await leader.getByRole('link', { name: 'Tuần sau' }).click();
    await leader.getByText('Từ thứ Hai, 20/10/2025').waitFor();
    const raised = leader.getByRole('row', { name: /^Việc chuyển cấp trên \d/ }).getByRole('cell');
    expect(Number(await raised.innerText())).toBe(ESCALATED);
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
