import { Logger } from '@nestjs/common';
import type { Handler, NextFunction, Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { webPagePolicy, type PageTransport } from './content-security.ts';
import { webAssets } from './web-assets.ts';
import { WebPage } from './web-page.ts';

/** Addresses that never are a page: an unknown one below them is answered as a problem. */
const NO_PAGES = /^\/(api|metrics|health|assets)(\/|$)/;
/** `/favicon.ico`, `/robots.txt`: a file that is not there, no page of the application. */
const FILE_NAME = /\.[A-Za-z0-9]+$/;
/** 128 bits, as the specification of CSP advises. */
const NONCE_BYTES = 16;

/** What is needed of an application of Express, or of Nest over it. */
interface Host {
  use(...handlers: (string | Handler)[]): unknown;
}

/**
 * Serves the parts of the web application below `/assets`, and its page at every address that is left. Call it when all
 * routes are there and before what answers the rest.
 *
 * @param folder the output of the build, `web/dist`
 */
export function serveWebApp(host: Host, folder: string, transport: PageTransport): void {
  const page = new WebPage(folder);
  if (!page.isBuilt) new Logger('web').warn('web/dist is missing: run `npm run build:web`');
  host.use('/assets', ...webAssets(path.join(folder, 'assets')));
  host.use((request: Request, response: Response, next: NextFunction) => {
    if (isPageRequest(request)) sendPage(response, page, transport);
    else next();
  });
}

function isPageRequest(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (NO_PAGES.test(request.path) || FILE_NAME.test(request.path)) return false;
  // A browser, or what follows a link and takes anything; who asks for JSON is told by a problem.
  return request.accepts(['html', 'json']) === 'html';
}

/** Each answer has a nonce of its own and is kept nowhere. */
function sendPage(response: Response, page: WebPage, transport: PageTransport): void {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  response.setHeader('Content-Security-Policy', webPagePolicy(nonce, transport));
  response.setHeader('Cache-Control', 'no-store');
  const html = page.withNonce(nonce);
  response
    .status(page.isBuilt ? 200 : 503)
    .type('html')
    .send(html);
}
