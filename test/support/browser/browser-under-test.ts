import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

/** The size of a window in the page's own pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** An old phone of a commune, and a desk. */
export const PHONE: Viewport = { width: 360, height: 740 };
export const DESK: Viewport = { width: 1280, height: 800 };

/** Two cores carry an installation and a browser at once: what takes seconds elsewhere may take many here. */
const PATIENCE_MS = 120_000;

const PASSWORD = 'dondoc2025';

export interface OpenOptions {
  readonly viewport?: Viewport;
  /** Default: as every browser of today. */
  readonly javaScriptEnabled?: boolean;
  /** Is given each new window before it goes anywhere. */
  readonly onOpened?: (page: Page) => void;
}

/** One browser for the stories of a file; each person has a window that shares nothing with the others. */
export class BrowserUnderTest {
  private readonly browser: Browser;
  private readonly url: string;
  private readonly contexts: BrowserContext[] = [];
  private readonly complaints: string[] = [];
  private readonly windows = new Map<string, Page>();
  /** Where the pictures are put. */
  readonly folder: string;

  private constructor(browser: Browser, url: string) {
    this.browser = browser;
    this.url = url;
    this.folder = process.env['SCREENSHOT_FOLDER'] ?? mkdtempSync(path.join(tmpdir(), 'don-doc-pictures-'));
  }

  /** @param url of the installation under test */
  static async start(url: string): Promise<BrowserUnderTest> {
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      // Root (a container of continuous integration) has no sandbox to run in.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    return new BrowserUnderTest(browser, url);
  }

  /** A window of nobody, at an address of the application. */
  async open(address: string, options: OpenOptions = {}): Promise<Page> {
    const page = await this.newWindow(options);
    await page.goto(address);
    return page;
  }

  /** A window of somebody who has logged in, at an address of the application. */
  async openAs(login: string, address: string, options: OpenOptions = {}): Promise<Page> {
    const page = await this.newWindow(options);
    // The window's requests share its cookies: no page needs to be drawn for a log-in that is not what is told of.
    const answer = await page.request.post('/api/v1/sessions', { data: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`log-in of ${login}: ${answer.status()}`);
    await page.goto(address);
    return page;
  }

  /**
   * The window that somebody opened before, as wide, at another address; the first time a new one. For stories of one person
   * after another: a new window loads the whole application anew, and every open one follows what changes.
   *
   * @param login null: nobody is logged in there
   */
  async visitAs(login: string | null, address: string, options: OpenOptions = {}): Promise<Page> {
    const { viewport = DESK } = options;
    const name = `${login} ${viewport.width}`;
    const known = this.windows.get(name);
    if (known !== undefined) {
      await known.goto(address);
      return known;
    }
    const page =
      login === null ? await this.open(address, options) : await this.openAs(login, address, options);
    this.windows.set(name, page);
    return page;
  }

  /** A picture of the whole page; look at it. */
  async picture(page: Page, name: string): Promise<void> {
    const { width } = page.viewportSize() ?? DESK;
    // After the picture of a page that is scrolled down Chromium jumps back once more, and the next click would miss.
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: path.join(this.folder, `${name}-${width}.png`), fullPage: true });
  }

  /**
   * What no page may do: throw, or try what the Content-Security-Policy refuses. Call it at the end of a story.
   *
   * @throws Error that tells all of it
   */
  expectQuiet(): void {
    if (this.complaints.length > 0) throw new Error(`the browser complained:\n${this.complaints.join('\n')}`);
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    await this.browser.close();
  }

  private async newWindow(options: OpenOptions): Promise<Page> {
    const { viewport = DESK, javaScriptEnabled = true, onOpened } = options;
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport,
      javaScriptEnabled,
      locale: 'vi-VN',
    });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    this.listen(page);
    onOpened?.(page);
    return page;
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Warning:|Maximum update depth/.test(message.text()))
        this.complaints.push(`${page.url()}: ${message.text()}`);
    });
  }
}
