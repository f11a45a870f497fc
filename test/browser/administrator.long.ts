import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserUnderTest } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { latePlan } from '../support/browser/late-plan.ts';
import { lookAt } from '../support/browser/look-at.ts';
import { whatThereIs, type WhatThereIs } from '../support/browser/what-there-is.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { say } from '../support/say.ts';

const PASSWORD = 'một câu dễ nhớ';

describe('who keeps the installation', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let ids: WhatThereIs;
  let admin: Page;

  beforeAll(async () => {
    installation = await startDemonstration({ at: '2025-11-10T09:00:00+07:00', document: latePlan() });
    browser = await BrowserUnderTest.start(installation.url);
    ids = await whatThereIs(installation);
    admin = await browser.openAs('admin', '/');
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const look = async (page: Page, name: string) => {
    await lookAt(browser, page, name);
    say(`looked at ${name}`);
  };
  const heading = (page: Page, name: string | RegExp, level = 1) =>
    page.getByRole('heading', { level, name }).waitFor();
  const to = async (page: Page, name: string) => {
    await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name }).click();
    await page.locator('h1').waitFor();
  };

  const jobDone = (page: Page) =>
    page
      .getByRole('status')
      .filter({ hasText: /Đã xong \d+/ })
      .waitFor();

  describe('keeps agencies and accounts', () => {
    let person: Page;

    const line = () =>
      admin
        .getByRole('list', { name: 'Tài khoản' })
        .getByRole('listitem')
        .filter({ hasText: 'Nguyễn Thị Kiểm Tra' });
    const enter = async (page: Page, password: string) => {
      await page.getByLabel('Tên đăng nhập').fill('kiem-tra');
      await page.getByLabel('Mật khẩu').fill(password);
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    };
    const logIn = async (page: Page, password: string) => {
      await enter(page, password);
      await heading(page, 'Tài khoản của tôi');
    };

    it('finds an agency without its accents, and by its kind', async () => {
      await to(admin, 'Đơn vị');
      await admin.getByRole('searchbox', { name: /^Tìm đơn vị/ }).fill('so noi vu');
      await admin.getByRole('searchbox', { name: /^Tìm đơn vị/ }).press('Enter');
      await admin.getByLabel('Loại cơ quan').selectOption({ label: 'Sở' });
      await admin
        .getByRole('list', { name: 'Đơn vị' })
        .getByRole('link', { name: 'Sở Nội vụ' })
        .first()
        .click();
      await heading(admin, 'Sở Nội vụ');
      await look(admin, 'admin-agency');
    });

    it('makes an account, told at the field what is missing', async () => {
      await to(admin, 'Tài khoản');
      await admin.getByRole('button', { name: 'Thêm tài khoản' }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByLabel('Tên đăng nhập').fill('kiem-tra');
      await dialog.getByRole('button', { name: 'Thêm tài khoản' }).click();
      await dialog.getByText('Hãy điền mục này').first().waitFor();
      await look(admin, 'admin-account-missing');
      await dialog.getByLabel('Họ và tên, hoặc tên bộ phận').fill('Nguyễn Thị Kiểm Tra');
      await dialog.getByLabel('quản trị').check();
      await dialog.getByLabel(/^Mật khẩu ban đầu/).fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Thêm tài khoản' }).click();
      await dialog.waitFor({ state: 'detached' });
      await admin.getByRole('searchbox', { name: /^Tìm tài khoản/ }).fill('nguyen thi kiem');
      await admin.getByRole('searchbox', { name: /^Tìm tài khoản/ }).press('Enter');
      await admin.getByText('Nguyễn Thị Kiểm Tra').waitFor();
    });

    it('lets that person in, who sees where he is logged in and ends the other session', async () => {
      const open = async () => {
        const page = await browser.open('/dang-nhap?to=/ca-nhan');
        await logIn(page, PASSWORD);
        return page;
      };
      const other = await open();
      person = await open();
      const sessions = person.getByRole('list', { name: 'Các phiên đăng nhập' }).locator('> li');
      await sessions.nth(1).waitFor();
      await person
        .getByRole('button', { name: /^Kết thúc phiên/ })
        .first()
        .click();
      await sessions.nth(1).waitFor({ state: 'detached' });
      await other.reload();
      await other.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
    });

    it('gives that person a new password, which alone lets him in', async () => {
      await line().getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByLabel(/^Mật khẩu mới/).fill(`${PASSWORD} hơn`);
      await dialog.getByRole('button', { name: 'Đặt lại mật khẩu' }).click();
      await dialog.waitFor({ state: 'detached' });
      await person.goto('/dang-nhap?to=/ca-nhan');
      await enter(person, PASSWORD);
      await person.getByText('Tên đăng nhập hoặc mật khẩu không đúng', { exact: false }).waitFor();
      await logIn(person, `${PASSWORD} hơn`);
    });

    it('ends the account, and its person is out at once', async () => {
      await line().getByRole('button', { name: 'Kết thúc' }).click();
      await admin.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
      await line().waitFor({ state: 'detached' });
      await admin.getByText('Đã kết thúc', { exact: true }).click();
      await line()
        .getByText(/^kết thúc \d/)
        .waitFor();
      await person.reload();
      await person.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
    });
  });

  describe('keeps the calendar and the rules', () => {
    it('sees what a holiday moves before it is entered, and how far its job is afterwards', async () => {
      await to(admin, 'Lịch làm việc');
      await heading(admin, 'Năm 2025', 2);
      await look(admin, 'admin-calendar');
      const day = admin.getByLabel('Ngày', { exact: true });
      await day.fill('28/11/2025');
      await day.press('Enter');
      await admin.getByLabel('Loại ngày').selectOption({ label: 'Ngày nghỉ lễ' });
      await admin.getByLabel('Tên gọi').fill('Ngày nghỉ thử');
      await admin.getByRole('button', { name: 'Thêm ngày này vào thay đổi' }).click();
      await admin.getByRole('button', { name: 'Xem trước những gì chuyển ngày' }).click();
      const preview = admin.getByRole('status').filter({ hasText: 'Thay đổi này làm chuyển' });
      await preview.getByText('thời hạn thay đổi').waitFor();
      await preview.getByText('Những việc đầu tiên').click();
      await preview.getByText('thời hạn 28/11/2025 → 01/12/2025').waitFor();
      await look(admin, 'admin-calendar-preview');
      await admin.getByRole('button', { name: 'Ghi thay đổi' }).click();
      await admin.getByRole('dialog').getByLabel('Lý do, căn cứ').fill('Quyết định thử');
      await admin.getByRole('dialog').getByRole('button', { name: 'Ghi thay đổi' }).click();
      await jobDone(admin);
      await admin.getByRole('row', { name: /28\/11\/2025/ }).waitFor();
      await look(admin, 'admin-calendar-changed');
    });

    it('has the new date stand at its task', async () => {
      const health = await browser.openAs('so-y-te', '/viec');
      await health
        .getByRole('link', { name: /^Tập huấn y tế lao động/ })
        .first()
        .click();
      await health.getByText('thứ Hai, 01/12/2025').first().waitFor();
    });

    it('makes another default ladder for plans to come, told at the field what cannot be', async () => {
      await to(admin, 'Quy tắc');
      await heading(admin, 'Quy tắc nhắc việc, chuyển cấp');
      const days = admin.getByLabel(/^Quá hạn, mốc 2: số ngày/);
      await days.fill('');
      await admin.getByText('Hãy nhập một số nguyên').waitFor();
      await days.fill('4');
      await look(admin, 'admin-rules');
      await admin.getByRole('button', { name: 'Ghi quy tắc mới' }).click();
      await admin.getByRole('dialog').getByLabel('Lý do, căn cứ').fill('Đơn vị đề nghị');
      await admin.getByRole('dialog').getByRole('button', { name: 'Ghi quy tắc mới' }).click();
      await admin.getByText('Đã ghi quy tắc mặc định phiên bản 2.').waitFor();
      await admin.getByText('4 ngày làm việc sau hạn', { exact: false }).waitFor();
    });
  });

  describe('lets who follows a plan change its rules', () => {
    let owner: Page;
    const firstOverdue = () => owner.getByRole('listitem').filter({ hasText: 'Quá hạn, mốc 1' });

    it('refuses a ladder that cannot be climbed, and shows what a good one moves', async () => {
      owner = await browser.openAs('so-noi-vu', '/');
      await to(owner, 'Quy tắc');
      await owner.getByLabel('Quy tắc của').selectOption({ index: 1 });
      const second = owner.getByLabel(/^Quá hạn, mốc 2: số ngày/);
      await second.fill('9');
      await owner.getByRole('button', { name: 'Xem trước những gì chuyển ngày' }).click();
      await owner.getByText('Mốc này phải muộn hơn mốc liền trước nó').first().waitFor();
      await look(owner, 'rules-refused');
      await second.fill('4');
      await owner.getByLabel(/^Quá hạn, mốc 1: số ngày/).fill('2');
      await firstOverdue().locator('summary').click();
      await firstOverdue().getByLabel('cơ quan thường trực', { exact: true }).check();
      await owner.getByRole('button', { name: 'Xem trước những gì chuyển ngày' }).click();
      const preview = owner.getByRole('status').filter({ hasText: 'Thay đổi này làm chuyển' });
      await preview
        .getByText('chỉ chuyển ngày nhắc', { exact: false })
        .first()
        .waitFor({ state: 'attached' });
      await look(owner, 'rules-preview');
    });

    it('carries it to the running work, and tells how far that is', async () => {
      await owner.getByRole('button', { name: 'Ghi quy tắc mới' }).click();
      const dialog = owner.getByRole('dialog');
      await dialog.getByLabel('cả việc đang thực hiện').check();
      await dialog.getByLabel('Lý do, căn cứ').fill('Thống nhất với các đơn vị');
      await dialog.getByRole('button', { name: 'Ghi quy tắc mới' }).click();
      await jobDone(owner);
      await owner.getByText('Quy tắc phiên bản 3').waitFor();
      await firstOverdue().getByText('báo người phụ trách, thủ trưởng đơn vị, cơ quan thường trực').waitFor();
      await look(owner, 'rules-changed');
    });

    it('shows a ward the rules, and nothing to change them with', async () => {
      const ward = await browser.openAs('ba-dinh', `/chinh-sach?ke-hoach=${ids.plan}`);
      await ward.getByText('Chỉ cơ quan thường trực của kế hoạch thay đổi được quy tắc này.').waitFor();
      expect(await ward.getByRole('spinbutton').count()).toBe(0);
    });
  });

  describe('watches', () => {
    it('orders a comparison of the ledger, which agrees', async () => {
      await to(admin, 'Sổ theo dõi');
      const runs = admin.getByRole('list', { name: 'Các lần đối chiếu' }).locator('> li');
      await runs.first().waitFor();
      const before = await runs.count();
      await admin.getByRole('button', { name: 'Đối chiếu ngay' }).click();
      await runs.nth(before).waitFor();
      await runs.first().getByText('khớp hoàn toàn').waitFor();
      await look(admin, 'admin-ledger');
    });

    it('comes from a finding to the report that it is about', async () => {
      await admin.goto(`/so-theo-doi/${ids.verification}`);
      await admin.getByRole('link', { name: 'Xem việc' }).waitFor();
      await look(admin, 'admin-verification');
      await admin.getByRole('link', { name: 'Xem việc' }).click();
      await admin.waitForURL(`**/bao-cao/${ids.report}`);
      await heading(admin, /báo cáo/i);
    });

    it('sees what lasts, and has a letter that failed sent again', async () => {
      await to(admin, 'Tình trạng hệ thống');
      await admin.getByText('Việc quá hạn đã chuyển cấp').waitFor();
      await look(admin, 'admin-health');
      await admin.getByRole('button', { name: /^Gửi lại thư cho/ }).click();
      await admin.getByText('Không có thư nào gửi hỏng.').waitFor();
    });
  });

  it('met no complaint of the browser on all of that', () => {
    browser.expectQuiet();
  });
});
