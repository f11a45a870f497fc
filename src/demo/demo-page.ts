import type { NestExpressApplication } from '@nestjs/platform-express';
import { static as serveStatic } from 'express';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { AppConfig } from '../config/app-config.ts';

const FOLDER = fileURLToPath(new URL('./page', import.meta.url));

/** Serves the status page at `/` and its two files, in demonstration mode only. */
export function serveDemoPage(app: NestExpressApplication): void {
  if (!app.get(AppConfig).demoMode) return;
  app.use('/demo-page', serveStatic(FOLDER, { index: false }));
  app.use(/^\/$/, serveStatic(path.join(FOLDER), { index: 'index.html' }));
}
