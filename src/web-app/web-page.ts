import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The word that the build leaves where a nonce belongs (`web/vite.config.mjs`). */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Told in the place of the application when it was not built. */
const NOT_BUILT = `<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><title>Đôn Đốc</title></head>
  <body>
    <h1>Đôn Đốc</h1>
    <p>Giao diện chưa được biên dịch: chạy <code>npm run build:web</code>. Giao diện lập trình: <a href="/api/docs">/api/docs</a>.</p>
    <p lang="en">The web application is not built: run <code>npm run build:web</code>. The API: <a href="/api/docs">/api/docs</a>.</p>
  </body>
</html>
`;

/** The one page of the web application, as the last build made it: a new build names other parts than the one before. */
export class WebPage {
  private readonly file: string;
  private html: string | null = null;
  private readFrom: string | null = null;

  /** @param folder the output of the build, `web/dist` */
  constructor(folder: string) {
    this.file = path.join(folder, 'index.html');
    this.lookAgain();
  }

  /** Whether there was a page when it was last asked for. */
  get isBuilt(): boolean {
    return this.html !== null;
  }

  /** The page for one answer. */
  withNonce(nonce: string): string {
    this.lookAgain();
    return (this.html ?? NOT_BUILT).replaceAll(NONCE_PLACEHOLDER, nonce);
  }

  private lookAgain(): void {
    const found = statSync(this.file, { throwIfNoEntry: false });
    const from = found === undefined ? null : `${found.mtimeMs} ${found.size}`;
    if (from === this.readFrom) return;
    this.html = readOrNull(this.file);
    this.readFrom = from;
  }
}

/** A build that changes over takes the page away for a moment. */
function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
