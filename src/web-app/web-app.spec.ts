import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express, { type Application } from 'express';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serveWebApp } from './web-app.ts';

const PAGE = '<meta property="csp-nonce" nonce="__CSP_NONCE__" /><noscript>JavaScript</noscript>';
const SCRIPT = 'console.log(1)';

/** The build of an application as small as can be. */
function buildIn(folder: string): void {
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), PAGE);
  writeFileSync(path.join(folder, 'assets', 'main-1a2b.js'), SCRIPT);
  writeFileSync(path.join(folder, 'assets', 'main-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(path.join(folder, '.build-stamp.json'), '{}');
}

describe('the web application, as the API serves it', () => {
  let folder: string;
  let server: Server;
  let url: string;

  const serve = async (secure = false) => {
    const app: Application = express();
    serveWebApp(app, folder, { secure });
    app.use((_request, response) => void response.status(404).json({ code: 'not-found' }));
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(url + address, { headers: { accept: 'text/html', ...headers } });

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'web-'));
  });
  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('gives its page at every address of a screen, each time with a nonce of its own', async () => {
    buildIn(folder);
    await serve();
    const nonces = new Set<string>();
    for (const address of ['/', '/viec', '/ke-hoach/nhap?x=1']) {
      const answer = await get(address);
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(await answer.text()).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('gives it to whatever follows a link and takes anything', async () => {
    buildIn(folder);
    await serve();
    for (const accept of ['*/*', 'text/html,application/xhtml+xml,*/*;q=0.8'])
      expect([accept, (await get('/viec', { accept })).status]).toEqual([accept, 200]);
    expect((await get('/viec', { accept: 'application/json, text/plain, */*' })).status).toBe(404);
  });

  it('gives the page of a new build, whose parts have other names', async () => {
    await serve();
    expect((await get('/')).status).toBe(503);
    buildIn(folder);
    expect(await (await get('/')).text()).toContain('JavaScript');
    const page = path.join(folder, 'index.html');
    writeFileSync(page, 'main-3c4d.js');
    utimesSync(page, 1, 1);
    expect(await (await get('/')).text()).toBe('main-3c4d.js');
  });

  it('allows nothing inline and no evaluated script', async () => {
    buildIn(folder);
    await serve(true);
    const policy = (await get('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).not.toMatch(/unsafe/);
    expect(policy).toContain("default-src 'self';script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('upgrade-insecure-requests');
  });

  it('leaves addresses of the API, of figures, of parts and of files that are not there to be answered as problems', async () => {
    buildIn(folder);
    await serve();
    const addresses = [
      '/api/v1/nothing',
      '/api',
      '/metrics',
      '/health/ready',
      '/assets/gone.js',
      '/favicon.ico',
      '/.build-stamp.json',
    ];
    for (const address of addresses) expect([address, (await get(address)).status]).toEqual([address, 404]);
    expect((await get('/viec', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${url}/viec`, { method: 'POST' })).status).toBe(404);
  });

  it('lets parts be kept for a year and sends them compressed to who takes it', async () => {
    buildIn(folder);
    await serve();
    const compressed = await get('/assets/main-1a2b.js', { 'accept-encoding': 'br' });
    expect(compressed.headers.get('Content-Encoding')).toBe('br');
    expect(compressed.headers.get('Content-Type')).toContain('javascript');
    expect(compressed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(await compressed.text()).toBe(SCRIPT);
    const plain = await get('/assets/main-1a2b.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
  });

  it('says in the place of a page that it was not built', async () => {
    await serve();
    const answer = await get('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build:web');
  });
});
