import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `npm run dev:web` finds the API; `npm start` names its own port when it differs. */
const API = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // The server writes a new nonce into each answer in the place of this word (src/web-app).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    // The phones of communes are old, their browsers less so.
    target: ['chrome100', 'firefox102', 'safari15.4'],
    manifest: true,
    emptyOutDir: true,
    // Nothing stands in the page as `data:`: every part has its address and its year in the cache.
    assetsInlineLimit: 0,
    // What nine pages share comes as one part: dozens of small ones, one for each set of pages, compress worse by 9 kB a page.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 9 }] } } },
  },
  server: { port: 5173, proxy: { '/api': API } },
});
