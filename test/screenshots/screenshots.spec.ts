import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { stageForPictures, type Stage } from '../support/browser/stage-for-pictures.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { say } from '../support/say.ts';

/** What the clocks of the pictures say, whatever the minute in which they are made. */
const MOMENT = '2025-11-11T09:00:00+07:00';

/**
 * The pictures of the README: no test, but made like one, on an installation of its own that has lived through the history of the
 * demonstration and two weeks more. `npm run screenshots` runs it and makes the pictures small.
 */
describe('the pictures', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let stage: Stage;

  beforeAll(async () => {
    ({ installation, stage } = await stageForPictures());
    browser = await BrowserUnderTest.start(installation.url);
  }, 3_600_000);
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const open = async (login: string | null, address: string, viewport = DESK): Promise<Page> => {
    const page =
      login === null
        ? await browser.open('/dang-nhap', { viewport })
        : await browser.openAs(login, '/ca-nhan', { viewport });
    await standStill(page);
    await page.goto(address);
    await page.locator('h1').first().waitFor();
    await page.locator('.loading-state').first().waitFor({ state: 'detached' });
    return page;
  };
  const picture = async (page: Page, name: string) => {
    await page.screenshot({ path: `${browser.folder}/${name}.png`, animations: 'disabled', caret: 'hide' });
    say(name);
    await page.context().close();
  };

  it.each([
    ['log-in', null, () => '/dang-nhap', DESK],
    ['my-tasks', 'ba-dinh', () => '/viec', PHONE],
    ['report', 'ba-dinh', ({ report }: Stage) => `/bao-cao/${report}`, PHONE],
    ['task', 'soc-son', ({ task }: Stage) => `/viec/${task}`, DESK],
    ['plan', 'so-noi-vu', ({ plan }: Stage) => `/ke-hoach/${plan}`, DESK],
    ['board', 'so-noi-vu', ({ plan }: Stage) => `/ke-hoach/${plan}/bang`, DESK],
    ['document', 'so-noi-vu', ({ plan }: Stage) => `/ke-hoach/${plan}/van-ban`, DESK],
    ['import-review', 'so-noi-vu', (ids: Stage) => `/ke-hoach/nhap/${ids.import}`, DESK],
    ['round', 'so-noi-vu', ({ round }: Stage) => `/ky-bao-cao/${round}`, DESK],
    ['consolidation', 'so-noi-vu', ({ round }: Stage) => `/ky-bao-cao/${round}/tong-hop`, DESK],
    ['leader', 'lanh-dao', () => '/lanh-dao', DESK],
    ['week', 'lanh-dao', () => '/lanh-dao/tuan', DESK],
    ['calendar', 'admin', () => '/lich-lam-viec', DESK],
    ['ledger', 'admin', () => '/so-theo-doi', DESK],
  ] as const)('shows %s', async (name, login, address, viewport) => {
    await picture(await open(login, address(stage), viewport), name);
  });
});

/** Answers keep what they say, but for the moment at which they say it. */
async function standStill(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/(demo|overviews\/leader)$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/"(now|at)":"[^"]*"/, `"$1":"${MOMENT}"`);
    await route.fulfill({ response, body });
  });
}
