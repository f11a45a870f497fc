import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 at the levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Lets axe look at the page as it stands.
 *
 * @throws Error that names each violation with the elements it stands at
 */
export async function expectNoViolations(page: Page): Promise<void> {
  // Not a script of the page: its Content-Security-Policy would refuse one.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} } })`,
  );
  if (violations.length === 0) return;
  const told = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary ?? ''}`,
    );
    return [`${id}: ${help}`, ...places].join('\n');
  });
  throw new Error(`${page.url()} is not accessible:\n${told.join('\n')}`);
}

/** @throws Error when the page is wider than its window: on a phone one would have to push it to and fro */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  if (content > window) throw new Error(`${page.url()} is ${content} px wide in a window of ${window} px`);
}
