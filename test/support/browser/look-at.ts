import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNoViolations } from './accessibility.ts';
import { DESK, PHONE, type BrowserUnderTest, type Viewport } from './browser-under-test.ts';

/** For a page that is told of on a desk and used on a phone. */
export const BOTH_WIDTHS: readonly Viewport[] = [PHONE, DESK];

export interface LookOptions {
  /** Default: the width that the page has. */
  readonly widths?: readonly Viewport[];
  /** By axe in every run: for the page that a story begins with (default: in the long run alone). */
  readonly always?: boolean;
}

/**
 * Looks at a page as it stands in the middle of a story: in `npm run test:all` by axe's rules and with a picture, in `npm test`
 * only whether it is wider than its window. The page keeps its width.
 *
 * @throws Error that says what is wrong with it
 */
export async function lookAt(
  browser: BrowserUnderTest,
  page: Page,
  name: string,
  { widths, always = false }: LookOptions = {},
): Promise<void> {
  const isLongRun = process.env['TEST_ALL'] !== undefined;
  const before = page.viewportSize() ?? DESK;
  try {
    for (const viewport of widths ?? [before]) {
      await page.setViewportSize(viewport);
      await expectNoSidewaysScroll(page);
      if (isLongRun) await browser.picture(page, name);
      if (isLongRun || always) await expectNoViolations(page);
    }
  } finally {
    await page.setViewportSize(before);
  }
}
