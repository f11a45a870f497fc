import { existsSync, readFileSync } from 'node:fs';
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

/** The one page of the web application, as the build made it. */
export class WebPage {
  private readonly html: string | null;

  /** @param folder the output of the build, `web/dist` */
  constructor(folder: string) {
    const file = path.join(folder, 'index.html');
    this.html = existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  get isBuilt(): boolean {
    return this.html !== null;
  }

  /** The page for one answer. */
  withNonce(nonce: string): string {
    return (this.html ?? NOT_BUILT).replaceAll(NONCE_PLACEHOLDER, nonce);
  }
}
