/** One section in a process of its own: `node test/bench/run-section.mjs <name> <scale> <server> <file of the result>`. */
import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Servers } from './lib/servers.mjs';
import { SECTIONS } from './sections/all.mjs';

const [name, scale, temporal, file] = process.argv.slice(2);
const section = SECTIONS[name];
const servers = new Servers({ temporal });
const begin = Date.now();
/** Of the minute before: above a few tenths somebody else is at work, and the figures say more about him. */
const [loadBefore] = os.loadavg();
let code = 1;
for (const signal of ['SIGINT', 'SIGTERM']) {
  // The programs of the section end with this process; the servers do not.
  process.once(signal, () => void servers.stop().finally(() => process.exit(1)));
}
try {
  await servers.start(console.log);
  const result = await section.run(servers, scale);
  mkdirSync(path.dirname(file), { recursive: true });
  const seconds = Math.round((Date.now() - begin) / 1000);
  const record = {
    name,
    title: section.title,
    scale,
    temporal,
    seconds,
    at: new Date().toISOString(),
    load: Number(loadBefore.toFixed(1)),
  };
  writeFileSync(file, `${JSON.stringify({ ...record, ...result }, null, 1)}\n`);
  code = 0;
} catch (error) {
  console.error(error);
} finally {
  await servers.stop();
}
process.exit(code);
