import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { languageOf } from '../../web/src/lib/text/language-of.ts';
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { wholeLatePlan } from '../support/browser/late-plan.ts';
import { VISITS, type Visit } from '../support/browser/visits.ts';
import { whatThereIs, type WhatThereIs } from '../support/browser/what-there-is.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const WINDOWS = [PHONE, DESK];

/** The texts of the page that are not said to be Vietnamese, each once. */
const TEXTS = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest('[lang=vi], noscript')) found.add(node.textContent.trim());
  }
  return [...found];
})()`;

describe('every page of the application, in English', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let ids: WhatThereIs;
  let names: readonly string[];

  beforeAll(async () => {
    installation = await startDemonstration({
      at: '2025-11-10T09:00:00+07:00',
      document: wholeLatePlan(),
    });
    browser = await BrowserUnderTest.start(installation.url);
    ids = await whatThereIs(installation);
    names = await namesOf(installation);
    await installation.dataSource.query(`UPDATE account SET locale = 'en'`);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.close();
  });

  const chooseEnglish = (page: Page) => page.addInitScript(`localStorage.setItem('don-doc.locale', 'en')`);
  const visit = async ({ login, address }: Visit, viewport: typeof PHONE) => {
    const page = await browser.visitAs(login, address(ids), {
      viewport,
      onOpened: (opened) => void chooseEnglish(opened),
    });
    await page.locator('h1').first().waitFor();
    await page.locator('.loading-state').first().waitFor({ state: 'detached' });
    return page;
  };

  it.each(VISITS)('$name is English, but for what people wrote', async (one) => {
    for (const viewport of WINDOWS) {
      const page = await visit(one, viewport);
      await browser.picture(
        page,
        `english${one.address(ids).split('?')[0]!.replaceAll('/', '-')}-${one.login}`,
      );
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await expectNoSidewaysScroll(page);
      await expectNoViolations(page);
      const found = await page.evaluate<string[]>(TEXTS);
      expect(found.filter((text) => languageOf(besides(names, text)) === 'vi')).toEqual([]);
    }
  });

  it('met no complaint of the browser on any of them', () => browser.expectQuiet());
});

/** Names need no mark of their language: of the product, of agencies, persons, and files. The longest come first. */
async function namesOf({ dataSource }: InstallationUnderTest): Promise<readonly string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT name FROM agency UNION SELECT short_name FROM agency UNION SELECT display_name FROM account
     UNION SELECT name FROM plan_import_file`,
  );
  return ['Đôn Đốc', ...rows.map(({ name }) => name)].sort((a, b) => b.length - a.length);
}

/** What is left of a text without names and without what a sentence quotes; a quotation alone is no sentence. */
function besides(names: readonly string[], text: string): string {
  const unquoted = text.replaceAll(/"[^"]*"|“[^”]*”/g, '').trim();
  return names.reduce((rest, name) => rest.replaceAll(name, ''), unquoted === '' ? text : unquoted);
}
