/**
 * `npm run types:api`: writes the types of the API for the web application, `web/src/lib/api/schema.ts`, from the
 * description that the API gives of itself. `test/unit/api-types.spec.ts` fails when the file is older than the API.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { isBuildFresh } from './lib/freshness.mjs';
import { inProject, PROJECT_DIR } from './lib/paths.mjs';

const TARGET = inProject('web', 'src', 'lib', 'api', 'schema.ts');
/** Larger than any description will be. */
const MOST_BYTES = 64 * 1024 * 1024;

if (!isBuildFresh(PROJECT_DIR)) await build({ allowTypeErrors: true });
const printed = spawnSync(process.execPath, [inProject('dist', 'src', 'print-open-api.js')], {
  encoding: 'utf8',
  maxBuffer: MOST_BYTES,
});
if (printed.status !== 0) throw new Error(`the description could not be printed:\n${printed.stderr}`);
const description = printed.stdout.trim();
const sha256 = createHash('sha256').update(description).digest('hex');
const { default: openapiTypescript, astToString } = await import('openapi-typescript');
const types = astToString(await openapiTypescript(description, { alphabetize: true }));
const head = `// Made by \`npm run types:api\`; not to be edited.\n// Description of the API: sha256 ${sha256}\n\n`;
writeFileSync(TARGET, head + types);
console.log(`${TARGET}: ${types.split('\n').length} lines`);
