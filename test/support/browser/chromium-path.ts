import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * The browser of the stories: CHROMIUM_PATH, else one of the PATH, else the one that Playwright installed.
 *
 * @throws Error that says how to get one
 */
export function chromiumPath(environment: NodeJS.ProcessEnv = process.env): string {
  const { CHROMIUM_PATH: named, PATH = '' } = environment;
  if (named) return named;
  const found = PATH.split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(isProgram);
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  throw new Error(
    'No Chromium was found for the browser tests. Name one in CHROMIUM_PATH, put one into the PATH (Debian: ' +
      '`apt-get install chromium`), or let Playwright fetch its own (`npx playwright-core install chromium`).',
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
