import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ApiClient } from '../support/api-client.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import type { ProcessUnderTest } from '../support/processes-under-test.ts';
import { until } from '../support/until.ts';

const PASSWORD = 'dondoc2025';

interface Task {
  readonly id: string;
  readonly assignment: { readonly ref: string; readonly title: string };
}

/** Pages come from one API and the changes of others through another, so that the first can go away. */
describe('an open page', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let serving: ProcessUnderTest;
  let owner: ApiClient;
  let commune: ApiClient;
  let list: Page;
  let tasks: readonly Task[];

  beforeAll(async () => {
    installation = await startDemonstration({ kept: /^III\.6\.(1|2|5)$/ });
    const other = installation.url;
    owner = await ApiClient.logIn(other, 'so-noi-vu', PASSWORD);
    commune = await ApiClient.logIn(other, 'ba-dinh', PASSWORD);
    ({ items: tasks } = await commune.get<{ items: Task[] }>('/tasks?agencyId=vn-xa-00004'));
    serving = await installation.startApi('pages');
    browser = await BrowserUnderTest.start(installation.url);
    list = await browser.openAs('ba-dinh', '/viec', { viewport: PHONE });
    await list.getByRole('heading', { name: 'Cần tiếp nhận (3)' }).waitFor();
    await list.evaluate('window.wasNeverReloaded = true');
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const task = (ref: string) => tasks.find(({ assignment }) => assignment.ref === ref)!.id;
  const receive = (ref: string) => commune.post(`/tasks/${task(ref)}/commands`, { type: 'receive' });
  const comment = (ref: string, text: string) =>
    owner.post(`/tasks/${task(ref)}/commands`, { type: 'comment', text });

  it('of tasks shows what a colleague received', async () => {
    await receive('III.6.1');
    await list.getByRole('heading', { name: 'Cần tiếp nhận (2)' }).waitFor();
  });

  it('of a task shows what the standing agency writes, and what was being typed stays', async () => {
    const page = await browser.openAs('ba-dinh', `/viec/${task('III.6.1')}`, { viewport: DESK });
    await page.getByText('Việc khác').click();
    await page.getByRole('button', { name: 'Trao đổi' }).click();
    await page.getByLabel('Nội dung').fill('Đang viết dở');
    await comment('III.6.1', 'Đề nghị gửi trước thứ Sáu.');
    await page.getByText('Đề nghị gửi trước thứ Sáu.').waitFor({ state: 'attached' });
    expect(await page.getByLabel('Nội dung').inputValue()).toBe('Đang viết dở');
    await page.close();
  });

  it('of the standing agency shows on its board what units do', async () => {
    const { items } = await owner.get<{ items: { id: string }[] }>('/plans');
    const board = await browser.openAs('so-noi-vu', `/ke-hoach/${items[0]!.id}/bang`, { viewport: DESK });
    const cell = (state: string) =>
      board.getByRole('link', { name: new RegExp(`Ba Đình, III\\.6\\.2: ${state}`) });
    await cell('Chưa tiếp nhận').waitFor();
    await receive('III.6.2');
    await cell('Đang thực hiện').waitFor();
    await board.close();
  });

  it('catches up after the line was cut and the service was away', async () => {
    await serving.kill();
    await receive('III.6.5');
    serving = await installation.startApi('pages');
    await list.getByRole('region', { name: /^Cần tiếp nhận/ }).waitFor({ state: 'detached' });
  });

  it('comes back where the service answered its stream with a refusal, which browsers take as the end', async () => {
    let refused = 0;
    await list.route('**/api/v1/stream', async (route) => {
      refused += 1;
      if (refused > 2) await route.continue();
      else await route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' });
    });
    await serving.kill();
    await comment('III.6.5', 'Trong lúc đứt đường truyền');
    serving = await installation.startApi('pages');
    await until(async () => refused > 2, 120_000);
    await owner.post(`/tasks/${task('III.6.5')}/commands`, {
      type: 'set-date',
      dueOn: '2025-08-29',
      reason: 'Công văn',
    });
    await list
      .getByText(/thứ Sáu, 29\/0?8\/2025/)
      .first()
      .waitFor();
  });

  it('goes on after the session had ended and was renewed', async () => {
    await installation.dataSource.query(
      'DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE login = $1)',
      ['ba-dinh'],
    );
    commune = await ApiClient.logIn(installation.url, 'ba-dinh', PASSWORD);
    await list
      .getByRole('link', { name: /thông báo/i })
      .first()
      .click();
    const dialog = list.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.getByLabel('Mật khẩu').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
    await dialog.waitFor({ state: 'detached' });
    await list.locator('.brand').click();
    await list.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
    await owner.post(`/tasks/${task('III.6.5')}/commands`, {
      type: 'set-date',
      dueOn: '2025-09-12',
      reason: 'Công văn',
    });
    await list
      .getByText(/thứ Sáu, 12\/0?9\/2025/)
      .first()
      .waitFor();
  });

  it('was never loaded anew on all of that, and met no complaint of the browser', async () => {
    expect(await list.evaluate('window.wasNeverReloaded')).toBe(true);
    browser.expectQuiet();
  });
});
