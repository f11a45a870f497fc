import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file that the project carries beside its code (`data/`, `sample-plans/`), from the sources and from the build alike. */
export function projectFile(...parts: string[]): string {
  return join(projectRoot(), ...parts);
}

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('package.json was not found above the running code');
    folder = above;
  }
  return folder;
}
