import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserUnderTest, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { planOfThreeWards } from '../support/browser/three-wards.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

describe('a commune that comes to its work in another way', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;

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

  /** What the program itself says on the page, where it is not English; names, titles and words of the plan are not its own. */
  const vietnameseWords = async (page: Page): Promise<string[]> => {
    const words = await page
      .locator('h2, dt, button:not([lang]), summary, nav a, .line-facts, .due')
      .allInnerTexts();
    return words.filter((text) => /[ăđơưạảấầẩậắằẳặẹẻẽếềểệịỉọỏốồổộớờởợụủứừửựỳỵỷỹ]/iu.test(text));
  };

  it('is asked to log in at a deep link, and led there', async () => {
    const page = await browser.open('/viec?x=1', { viewport: PHONE });
    await page.getByLabel('Tên đăng nhập').fill('soc-son');
    await page.getByLabel('Mật khẩu').fill('sai mật khẩu rồi');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Mã tra cứu').waitFor();
    await lookAt(browser, page, 'log-in-refused');
    await page.getByLabel('Mật khẩu').fill('dondoc2025');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    expect(new URL(page.url()).search).toBe('?x=1');
  });

  it('goes on after the session ended, with what it was about to send', async () => {
    const page = await browser.openAs('soc-son', '/viec', { viewport: PHONE });
    await toReceive(page).waitFor();
    const before = await countOf(page);
    await installation.dataSource.query('DELETE FROM session');
    await toReceive(page)
      .getByRole('button', { name: /^Tiếp nhận:/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.getByLabel('Mật khẩu').fill('dondoc2025');
    await lookAt(browser, page, 'session-ended');
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: `Cần tiếp nhận (${before - 1})` }).waitFor();
  });

  it('makes room for somebody else where a session ended, without asking for its password', async () => {
    const page = await browser.openAs('soc-son', '/viec', { viewport: PHONE });
    await toReceive(page).waitFor();
    await installation.dataSource.query('DELETE FROM session');
    await toReceive(page)
      .getByRole('button', { name: /^Tiếp nhận:/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.getByRole('button', { name: 'Dùng tài khoản khác' }).click();
    await page.getByLabel('Tên đăng nhập').fill('so-y-te');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/dang-nhap');
    await page.getByLabel('Mật khẩu').fill('dondoc2025');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
  });

  it('is told calmly when the service is away, and goes on when it is back', async () => {
    const page = await browser.openAs('soc-son', '/viec', { viewport: PHONE });
    await toReceive(page).waitFor();
    await page.context().setOffline(true);
    await page.getByText('Không có kết nối mạng').waitFor();
    await lookAt(browser, page, 'offline');
    await page.context().setOffline(false);
    await page.getByText('Không có kết nối mạng').waitFor({ state: 'detached' });
  });

  it('finds no page of another role, and none that does not exist', async () => {
    const page = await browser.openAs('admin', '/viec');
    await page.getByText('Tài khoản này không dùng trang này').waitFor();
    await page.goto('/khong-co-trang-nay');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await lookAt(browser, page, 'no-such-page');
  });

  it('reads everything in English once it wishes', async () => {
    const page = await browser.openAs('so-y-te', '/viec');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'My tasks' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'My tasks' }).waitFor();
    const first = page.locator('article.line').first();
    await first.waitFor();
    expect(await vietnameseWords(page)).toEqual([]);
    await first.getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'Who does what' }).waitFor();
    await page.getByText('The task was given').waitFor();
    expect(await vietnameseWords(page)).toEqual([]);
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
