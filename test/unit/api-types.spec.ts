import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { offlineApiDescription } from '../../src/offline-open-api.ts';

const TYPES = new URL('../../web/src/lib/api/schema.ts', import.meta.url);

it('has the types of the web application as new as the API (if not: npm run types:api)', async () => {
  const description = JSON.stringify(await offlineApiDescription());
  const sha256 = createHash('sha256').update(description).digest('hex');
  expect(readFileSync(TYPES, 'utf8')).toContain(`sha256 ${sha256}\n`);
});
