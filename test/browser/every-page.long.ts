import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { wholeLatePlan } from '../support/browser/late-plan.ts';
import { appRoutes } from '../support/browser/routes-of-the-app.ts';
import { VISITS, type Visit } from '../support/browser/visits.ts';
import { whatThereIs, type WhatThereIs } from '../support/browser/what-there-is.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';
import { say } from '../support/say.ts';

/** 1280 pixels at 200 % are 640 of the page's own. */
const ENLARGED = { width: 640, height: 400 };
const WINDOWS = [PHONE, DESK, ENLARGED];
/** What a browser says of an answer that a page expects: nobody is logged in yet. */
const EXPECTED = /Failed to load resource: .* 401/;

describe('every page of the application', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let ids: WhatThereIs;
  const complaints: string[] = [];

  beforeAll(async () => {
    // A week after the round of the year has opened; much is late by then.
    installation = await startDemonstration({
      at: '2025-11-10T09:00:00+07:00',
      document: wholeLatePlan(),
    });
    browser = await BrowserUnderTest.start(installation.url);
    ids = await whatThereIs(installation);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const listen = (page: Page) =>
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text()))
        complaints.push(`${page.url()}: ${message.text()}`);
    });

  /** One window of each person and size for all pages: it is as people use it, and quicker. */
  const visit = async ({ login, address }: Visit, viewport: typeof PHONE) => {
    const page = await browser.visitAs(login, address(ids), { viewport, onOpened: listen });
    await page.locator('h1').first().waitFor();
    await page.locator('.loading-state').first().waitFor({ state: 'detached' });
    return page;
  };

  it('has a visit below', () => {
    const visited = new Set(VISITS.map(({ route }) => route));
    expect(appRoutes().filter(({ path }) => !visited.has(path))).toEqual([]);
  });

  it.each(VISITS)('$name stands as it should, small, large and enlarged', async (one) => {
    for (const viewport of WINDOWS) {
      const page = await visit(one, viewport);
      await browser.picture(
        page,
        `every${one.address(ids).split('?')[0]!.replaceAll('/', '-')}-${one.login}`,
      );
      await expectNoSidewaysScroll(page);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.title()).toMatch(/^\S.* · Đôn Đốc$/);
      expect(await page.locator('html').getAttribute('lang')).toBe('vi');
      if (viewport !== ENLARGED) await expectNoViolations(page);
    }
    say(`${one.name}: ${WINDOWS.length} windows`);
  });

  it('met no complaint of the browser on any of them', () => {
    expect(complaints).toEqual([]);
    browser.expectQuiet();
  });
});
