import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import type { Catalogue } from '../../../web/src/lib/text/texts.ts';

const WEB = fileURLToPath(new URL('../../../web/src', import.meta.url));

/** Every Vietnamese text of the application's catalogues that takes no values and reads otherwise in English. */
export async function vietnameseOfTheApp(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => /texts\.ts$/.test(file));
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(WEB, file)).href)) as Record<string, unknown>;
    for (const catalogue of Object.values(module)) collect(catalogue as Catalogue, found);
  }
  return found;
}

function collect(catalogue: Catalogue, into: Set<string>): void {
  if (typeof catalogue !== 'object' || catalogue === null) return;
  for (const text of Object.values(catalogue)) {
    if (typeof text?.vi === 'string' && text.vi !== text.en) into.add(text.vi);
  }
}
