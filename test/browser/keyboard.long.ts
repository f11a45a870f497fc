import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { FollowingStory } from '../support/browser/following-story.ts';
import { focused, heldAgain, step, stepThrough, tabTo } from '../support/browser/keyboard.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { until } from '../support/until.ts';

const TITLE = /^Khai báo, điều tra/;
const BA_DINH = 'vn-xa-00004';
const SOC_SON = 'vn-xa-00376';
const READ_MS = 120_000;
const PDF = { name: 'Biên bản.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** Nothing here is pressed, pointed at or focused but by keys. */
describe('with the keyboard alone', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    installation = await startDemonstration({ kept: /^III\.6\.(1|5)$/ });
    browser = await BrowserUnderTest.start(installation.url);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const press = (key: string) => page.keyboard.press(key);
  const dialog = () => page.getByRole('dialog');
  const isGone = () => dialog().waitFor({ state: 'detached' });
  /** Goes to a button and presses it. */
  const choose = async (name: RegExp, key = 'Enter') => {
    await tabTo(page, name);
    await press(key);
  };
  /** Goes to a button that opens a dialog, and to its field. */
  const fill = async (field: RegExp, words: string) => {
    await dialog().waitFor();
    await tabTo(page, field);
    await page.keyboard.type(words);
  };
  const isRead = () => until(async () => (await page.locator('.loading-state').count()) === 0, READ_MS);
  const heading = (level: number, name: string | RegExp) =>
    page.getByRole('heading', { level, name }).waitFor();

  describe('a commune', () => {
    it('logs in, and begins at the page', async () => {
      page = await browser.open('/', { viewport: DESK });
      await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
      await tabTo(page, /^Tên đăng nhập/);
      await page.keyboard.type('ba-dinh');
      await tabTo(page, /^Mật khẩu/);
      await page.keyboard.type('dondoc2025');
      await press('Enter');
      await heading(1, 'Việc của tôi');
      expect((await heldAgain(page)).role).toBe('main');
    });

    it('leaves out the navigation by the first step of a page', async () => {
      await page.reload();
      await heading(2, 'Cần tiếp nhận (2)');
      expect((await step(page, 'Tab')).name).toBe('Đến nội dung chính');
      await press('Enter');
      expect((await step(page, 'Tab')).name).toBe('Cần tiếp nhận (2)');
    });

    it('receives a task, and goes on from where it was', async () => {
      await choose(/^Tiếp nhận: Khai báo/);
      await heading(2, 'Cần tiếp nhận (1)');
      expect((await heldAgain(page)).name).toMatch(/^Cần tiếp nhận \(1\)/);
      await choose(TITLE);
      await heading(1, TITLE);
      expect((await heldAgain(page)).role).toBe('main');
    });

    it('opens a dialog, which keeps the focus and gives it back', async () => {
      await choose(/^Gửi kết quả$/);
      await dialog().waitFor();
      for (let steps = 0; steps < 14; steps += 1) {
        // Behind the last field a browser has its own bar, which is nowhere on the page.
        const now = await step(page, steps % 5 === 4 ? 'Shift+Tab' : 'Tab');
        expect([now.name, now.isInDialog || now.isNowhere]).toEqual([now.name, true]);
      }
      await press('Escape');
      await isGone();
      expect(await heldAgain(page)).toMatchObject({ name: 'Gửi kết quả', isInDialog: false });
    });

    it('gives its task to a colleague, whom it chooses with the arrow keys', async () => {
      await choose(/^Việc khác$/, 'Space');
      await choose(/^Giao người phụ trách$/, 'Space');
      await dialog().getByRole('option').nth(1).waitFor({ state: 'attached' });
      await choose(/^Người phụ trách/, 'ArrowDown');
      await choose(/^Giao người phụ trách$/);
      await isGone();
      await page
        .getByRole('list', { name: 'Diễn biến' })
        .getByText(/^Phân công/)
        .waitFor();
      expect((await heldAgain(page)).name).toBe('Giao người phụ trách');
    });

    it('writes to the standing agency', async () => {
      await choose(/^Trao đổi$/);
      await fill(/^Nội dung/, 'Đề nghị hướng dẫn thêm.');
      await choose(/^Trao đổi$/);
      await isGone();
      await page.getByRole('list', { name: 'Diễn biến' }).getByText('Đề nghị hướng dẫn thêm.').waitFor();
      expect((await heldAgain(page)).name).toBe('Trao đổi');
    });

    it('chooses a file and takes it out again, and is still in the dialog', async () => {
      await page.reload();
      await heading(1, TITLE);
      await isRead();
      await choose(/^Gửi kết quả$/);
      await fill(/^Kết quả thực hiện/, 'Đã khai báo 01 vụ tai nạn lao động.');
      for (const isKept of [false, true]) {
        await tabTo(page, /^Chọn tệp$/);
        const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Space')]);
        await chooser.setFiles(PDF);
        await dialog().getByText(PDF.name).first().waitFor();
        await tabTo(page, /^Bỏ Biên bản\.pdf$/);
        if (isKept) break;
        await press('Enter');
        await dialog().getByText(PDF.name).waitFor({ state: 'detached' });
        expect(await heldAgain(page)).toMatchObject({ role: 'group', isInDialog: true });
      }
    });

    it('hands its result in', async () => {
      await choose(/^Gửi kết quả$/);
      await isGone();
      await page.getByText('Chờ xác nhận').first().waitFor();
      expect((await heldAgain(page)).isSeen).toBe(true);
      await page.getByText(PDF.name).first().waitFor();
    });
  });

  describe('the standing agency', () => {
    let story: FollowingStory;

    beforeAll(async () => {
      story = await FollowingStory.begin(installation);
    });

    it('comes from its plans to the board, and narrows it down', async () => {
      page = await browser.openAs('so-noi-vu', '/', { viewport: DESK });
      await heading(1, 'Kế hoạch tôi theo dõi');
      await isRead();
      await choose(/^An toàn lao động/);
      await heading(2, 'Tình hình thực hiện');
      await choose(/^Bảng giao việc/);
      await page.locator('.board').waitFor();
      await choose(/^Chờ xác nhận \(1\)/);
      await page.waitForURL(/loc=waiting/);
      expect((await heldAgain(page)).name).toBe('Chờ xác nhận (1)');
      expect((await tabTo(page, /III\.6\.5: Chờ xác nhận/)).name).toContain('Ba Đình');
    });

    it('confirms what it chose there, and is still among the tools of the board', async () => {
      await page.reload();
      await page.locator('.board').waitFor();
      await choose(/^Chọn nhiều/);
      expect((await heldAgain(page)).name).toBe('Tìm và chọn');
      await choose(/^Chọn cả 1 việc/, 'Space');
      await choose(/^Xác nhận/);
      await dialog().getByText('Sẽ gửi tới 1 cơ quan, 1 nội dung:').waitFor();
      await choose(/^Xác nhận/);
      await dialog().getByText('Đã thực hiện 1 nội dung.').waitFor();
      await choose(/^Đóng$/);
      await isGone();
      expect((await heldAgain(page)).name).toBe('Tìm và chọn');
      expect(await story.recorded('confirmed')).toBe(1);
    });

    it('opens the round, for a reason that it writes', async () => {
      await page.goto(`/ky-bao-cao/${story.roundId}`);
      await isRead();
      await choose(/^Mở kỳ báo cáo$/);
      await fill(/^Lý do/, 'Theo yêu cầu của Thành phố');
      await choose(/^Mở kỳ báo cáo$/);
      await isGone();
      expect((await heldAgain(page)).isSeen || (await focused(page)).role === 'main').toBe(true);
      await story.roundIsOpen();
    });

    it('works through the queue of reports: returns one, goes on in the queue, accepts the other', async () => {
      await story.report('ba-dinh', BA_DINH, 2);
      await story.report('soc-son', SOC_SON, 1);
      await page.goto(`/ky-bao-cao/${story.roundId}/cho-chap-nhan`);
      await heading(2, 'Báo cáo chờ chấp nhận (2)');
      await isRead();
      await choose(/^UBND xã Sóc Sơn/);
      await heading(2, 'Ủy ban nhân dân xã Sóc Sơn');
      await choose(/^Trả lại, yêu cầu bổ sung/);
      await fill(/^Nội dung cần bổ sung/, 'Chưa có số liệu quý III');
      await choose(/^Trả lại, yêu cầu bổ sung/);
      await isGone();
      await heading(2, 'Báo cáo chờ chấp nhận (1)');
      expect((await heldAgain(page)).name).toMatch(/^Báo cáo chờ chấp nhận/);
      await choose(/^Chọn UBND phường Ba Đình/, 'Space');
      await page.getByRole('button', { name: 'Chấp nhận 1 báo cáo' }).waitFor();
      expect((await step(page, 'Shift+Tab')).name).toBe('Chấp nhận 1 báo cáo');
      await press('Enter');
      await dialog().getByText('Sẽ gửi tới 1 cơ quan, 1 nội dung:').waitFor();
      await choose(/^Chấp nhận 1 báo cáo$/);
      await dialog().getByText('Đã thực hiện 1 nội dung.').waitFor();
      await choose(/^Đóng$/);
      await isGone();
      await page.getByText('Không có báo cáo nào chờ chấp nhận.').waitFor();
      expect((await heldAgain(page)).name).toMatch(/^Báo cáo chờ chấp nhận/);
      expect([await story.recorded('returned'), await story.recorded('accepted')]).toEqual([1, 1]);
    });
  });

  it('an administrator shuts the dialog of a new account, and is where it came from', async () => {
    page = await browser.openAs('admin', '/tai-khoan', { viewport: DESK });
    await isRead();
    await choose(/^Thêm tài khoản$/);
    await fill(/^Tên đăng nhập/, 'can-bo-moi');
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await heldAgain(page)).toMatchObject({ name: 'Thêm tài khoản', isInDialog: false });
  });

  const PAGES = [
    ['ba-dinh', '/viec'],
    ['ba-dinh', '/ca-nhan'],
    ['so-noi-vu', '/ke-hoach'],
    ['so-noi-vu', '/can-xu-ly'],
    ['lanh-dao', '/lanh-dao'],
    ['admin', '/chinh-sach'],
  ] as const;

  it.each(PAGES)(
    '%s sees at every step of %s where it is, in the order of the page',
    async (login, address) => {
      for (const viewport of [DESK, PHONE]) {
        page = await browser.openAs(login, address, { viewport });
        await page.locator('h1').first().waitFor();
        await isRead();
        const places = (await stepThrough(page)).map(({ place }) => place);
        expect(places.length).toBeGreaterThan(5);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        await page.close();
      }
    },
  );

  it('who goes back and forth on the board of a phone is never under its head', async () => {
    page = await browser.openAs('so-noi-vu', '/ke-hoach', { viewport: PHONE });
    await heading(1, 'Kế hoạch tôi theo dõi');
    await isRead();
    await choose(/^An toàn lao động/);
    await heading(2, 'Tình hình thực hiện');
    await choose(/^Bảng giao việc/);
    await page.locator('.board').waitFor();
    await tabTo(page, /Ba Đình, III\.6\.1/);
    for (let steps = 0; steps < 40; steps += 1) await step(page, 'Tab');
    for (let steps = 0; steps < 40; steps += 1) await step(page, 'Shift+Tab');
    expect((await focused(page)).name).toMatch(/Ba Đình, III\.6\.1/);
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
