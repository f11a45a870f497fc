import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** Prints a page on A4 as its reader would; the document lies beside the pictures. @returns how many sheets it takes */
export async function pagesOfPdf(page: Page, folder: string, name: string): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false });
  writeFileSync(path.join(folder, `${name}.pdf`), pdf);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
