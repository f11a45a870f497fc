import { static as serveStatic, type Handler, type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import path from 'node:path';

const YEAR_SECONDS = 365 * 24 * 3600;

/** In the order in which they are preferred; the build writes each beside its file. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/**
 * The handlers for the parts of the web application. Their names hold a hash of their content: whoever has one may keep it
 * for a year. They are sent as the build compressed them; nothing is compressed while somebody waits.
 *
 * @param folder `web/dist/assets`
 */
export function webAssets(folder: string): Handler[] {
  const serve = serveStatic(folder, {
    index: false,
    redirect: false,
    setHeaders: (response) => {
      response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
    },
  });
  return [chooseEncoding(folder), serve];
}

function chooseEncoding(folder: string): Handler {
  return (request: Request, response: Response, next: NextFunction) => {
    const name = path.posix.basename(request.path);
    // A name alone: no way leads out of the folder, and what was compressed lies flat in it.
    if (request.path !== `/${name}`) return next();
    const encoding = ENCODINGS.find(
      (known) =>
        request.acceptsEncodings(known.name) !== false && existsSync(path.join(folder, name + known.ending)),
    );
    response.vary('Accept-Encoding');
    if (encoding === undefined) return next();
    response.setHeader('Content-Encoding', encoding.name);
    response.type(path.extname(name));
    request.url = `/${name}${encoding.ending}`;
    next();
  };
}
