import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { readFile } from '../../../src/imports/readers/read-file.ts';
import type { BrowserUnderTest } from './browser-under-test.ts';

/** A page as the browser prints it. */
export interface Paper {
  /** All that stands on it, without spaces. */
  readonly text: string;
  readonly isAcross: boolean;
}

/** Prints a page into the folder of the pictures, as somebody would by pressing "In", and reads what is on the paper. */
export async function paperOf(browser: BrowserUnderTest, page: Page, name: string): Promise<Paper> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(path.join(browser.folder, `${name}.pdf`), bytes);
  const { document } = await readFile({ name: `${name}.pdf`, bytes });
  const [, width = '0', height = '0'] =
    /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(bytes.toString('latin1')) ?? [];
  return {
    text: document.lines.map(({ text }) => text.replace(/[\s|]+/g, '')).join(''),
    isAcross: Number(width) > Number(height),
  };
}
