import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserUnderTest, DESK } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { FollowingStory } from '../support/browser/following-story.ts';
import { BOTH_WIDTHS, lookAt } from '../support/browser/look-at.ts';
import { paperOf } from '../support/browser/paper.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const PARTS = ['', '/bang', '/van-ban', '/tien-do', '/danh-gia'];

/** The whole plan, seven assignments of 126 communes and the rest: every part of its page at both widths. */
describe('the page of the whole plan', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let plan = '';
  let round = '';

  beforeAll(async () => {
    installation = await startDemonstration({ at: '2025-11-10T09:00:00+07:00' });
    browser = await BrowserUnderTest.start(installation.url);
    const story = await FollowingStory.begin(installation);
    plan = `/ke-hoach/${story.planId}`;
    round = `/ky-bao-cao/${story.roundId}`;
    await story.roundIsOpen();
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const open = async (part: string, login = 'so-noi-vu'): Promise<Page> => {
    const page = await browser.openAs(login, `${plan}${part}`, { viewport: DESK });
    await page.getByRole('navigation', { name: 'Các phần của kế hoạch' }).waitFor();
    await page.locator('.loading-state').first().waitFor({ state: 'detached' });
    return page;
  };
  const rows = (page: Page) => page.locator('.board tbody tr[aria-rowindex]').count();

  it.each(PARTS)('is accessible at both widths: %j', async (part) => {
    const page = await open(part);
    await lookAt(browser, page, `plan${part.replace('/', '-')}`, { widths: BOTH_WIDTHS });
    await page.close();
  });

  it('draws of a long board what is in sight, and the end when it comes there', async () => {
    const page = await open('/bang');
    const all = Number(await page.locator('.board').getAttribute('aria-rowcount'));
    expect(all).toBeGreaterThan(140);
    expect(await rows(page)).toBeLessThan(60);
    await page.locator('.board-frame').focus();
    await page.keyboard.press('End');
    await page.locator(`.board tr[aria-rowindex="${all}"]`).waitFor();
    expect(await rows(page)).toBeLessThan(60);
  });

  it('finds an agency without diacritics and keeps it in the address', async () => {
    const page = await open('/bang');
    await page.getByRole('searchbox', { name: 'Tìm cơ quan' }).fill('ba dinh');
    await page.waitForURL(/tim=ba\+dinh/);
    await page.getByRole('rowheader', { name: /phường Bạch Mai$/ }).waitFor({ state: 'detached' });
    expect(await page.locator('.board .board-name').allTextContents()).toEqual(['UBND phường Ba Đình']);
  });

  it('lights the sentence of the assignment that is pressed', async () => {
    const page = await open('/van-ban');
    await page.getByRole('link', { name: /^III\.6\.5 / }).click();
    await page.locator('.sentence.lit').first().waitFor();
    const sentence = await page.locator('.sentence.lit').allTextContents();
    expect(sentence.join('')).toContain('khai báo, điều tra, báo cáo định kỳ');
    await lookAt(browser, page, 'plan-sentence', { widths: BOTH_WIDTHS });
  });

  it('keeps a commune from what is not its own', async () => {
    const page = await open('/bang', 'ba-dinh');
    expect(await page.locator('.board tbody th[scope=row]').count()).toBeLessThan(2);
    expect(await page.getByRole('button', { name: 'Chọn nhiều' }).count()).toBe(0);
  });

  it('lets the leader read all of it, and leaves the urging of many to the standing agency', async () => {
    const page = await open('', 'lanh-dao');
    await page.getByRole('heading', { name: 'Điều cần làm hôm nay' }).waitFor();
    expect(await page.getByRole('button', { name: /^Đôn đốc/ }).count()).toBe(0);
  });

  it('asks before it urges all that are missing, and says who would get what', async () => {
    const page = await browser.openAs('so-noi-vu', round);
    await page.getByRole('heading', { name: /^Chưa nộp \(1\d\d\)$/ }).waitFor();
    await page.getByRole('button', { name: /^Đôn đốc 1\d\d đơn vị chưa nộp$/ }).click();
    await page
      .getByText(/^Sẽ gửi tới 1\d\d cơ quan/)
      .first()
      .waitFor();
    await lookAt(browser, page, 'round-urge-all', { widths: BOTH_WIDTHS });
  });

  it('goes onto paper whole: the board across, with the bodies that no window shows at once', async () => {
    const pages = [
      { name: 'board', address: `${plan}/bang`, isAcross: true },
      { name: 'evaluation', address: `${plan}/danh-gia`, isAcross: false },
      { name: 'round', address: round, isAcross: false },
    ];
    for (const { name, address, isAcross } of pages) {
      const page = await browser.openAs('so-noi-vu', address);
      await page.getByText('UBND phường Ba Đình').first().waitFor();
      const paper = await paperOf(browser, page, name);
      expect([name, paper.isAcross]).toEqual([name, isAcross]);
      for (const body of ['UBNDphườngBaĐình', 'UBNDxãSócSơn']) expect(paper.text).toContain(body);
      expect(paper.text).not.toContain('XuấtExcel');
    }
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
