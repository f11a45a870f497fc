import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNoViolations } from '../support/browser/accessibility.ts';
import { BrowserUnderTest, DESK, PHONE } from '../support/browser/browser-under-test.ts';
import { startDemonstration } from '../support/browser/demonstration.ts';
import { wholeLatePlan } from '../support/browser/late-plan.ts';
import { vietnameseOfTheApp } from '../support/browser/texts-of-the-app.ts';
import { VISITS, type Visit } from '../support/browser/visits.ts';
import { whatThereIs, type WhatThereIs } from '../support/browser/what-there-is.ts';
import type { InstallationUnderTest } from '../support/installation-under-test.ts';

const PASSWORD = 'dondoc2025';
const WINDOWS = [PHONE, DESK];

/** What stands on the page in Vietnamese, and is not said to be: one line each. */
const VIETNAMESE = `(() => {
  const letters = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    if (letters.test(text) && !node.parentElement.closest('[lang=vi]')) found.add(text);
  }
  return [...found];
})()`;

describe('every page of the application, in English', () => {
  let installation: InstallationUnderTest;
  let browser: BrowserUnderTest;
  let ids: WhatThereIs;
  let own: ReadonlySet<string>;

  beforeAll(async () => {
    installation = await startDemonstration({
      at: '2025-11-10T09:00:00+07:00',
      document: wholeLatePlan(),
    });
    browser = await BrowserUnderTest.start(installation.url);
    ids = await whatThereIs(installation);
    own = await vietnameseOfTheApp();
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
      const found = await page.evaluate<string[]>(VIETNAMESE);
      appendFileSync(path.join(browser.folder, 'vietnamese.txt'), found.map((t) => `${one.name}\t${t}\n`).join(''));
      expect(found.filter((text) => own.has(text))).toEqual([]);
    }
  });
});
