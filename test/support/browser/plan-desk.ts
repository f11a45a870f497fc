import type { Locator, Page } from 'playwright-core';
import type { BrowserUnderTest } from './browser-under-test.ts';
import { lookAt, type LookOptions } from './look-at.ts';

/** What a person does on the pages of an import, from the upload to the issue. */
export class PlanDesk {
  constructor(
    readonly page: Page,
    private readonly browser: BrowserUnderTest,
  ) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** The card of the item with the reference. */
  proposal(ref: string): Locator {
    const name = this.page.locator('.proposal-ref', {
      hasText: new RegExp(`^${ref.replaceAll('.', '\\.')}$`),
    });
    return this.page.locator('article.proposal', { has: name });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Chooses a file and sends it in. */
  async send(name: string, bytes: string | Buffer): Promise<void> {
    const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await this.page.getByLabel('Chọn tệp').setInputFiles(file);
    await this.button('Gửi và đọc').click();
  }

  /** Saves what was changed in the dialog, which closes. */
  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Lưu' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Answers the questions of the small plan: which body is meant, and that functions are standing duties. */
  async answerQuestions(): Promise<void> {
    await this.button('Sở Nông nghiệp và Môi trường').first().click();
    await this.page.getByText('là cơ quan nào?').waitFor({ state: 'detached' });
    await this.button(/^Đúng, thường xuyên/).click();
    await this.button(/^Đúng, thường xuyên/).waitFor({ state: 'detached' });
  }

  /** Puts the department of home affairs in the place of the standing agency, in the open editor of the head. */
  async chooseStandingAgency(): Promise<void> {
    await this.dialog.getByRole('combobox', { name: 'Cơ quan thường trực' }).fill('so noi vu');
    const choice = this.page.locator('.ant-select-item-option:visible', { hasText: /^Sở Nội vụ$/ });
    await choice.first().click();
  }

  /** Looks at the page as it stands. */
  async look(name: string, options: LookOptions = {}): Promise<void> {
    await lookAt(this.browser, this.page, name, options);
  }
}
