/**
 * `node scripts/compose-check.mjs`: is docker-compose.yml sound, and is it safe?
 *
 * Its facts are read from the text, without network and without Docker. Where docker-compose (or the plugin of Docker) is
 * at hand, it also judges the file: with every secret set it must accept it, and with any one missing refuse it.
 * The reader knows the one form this file is written in: block style, two spaces a level, lists in brackets or lines.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMPOSE_FILE = fileURLToPath(new URL('../docker-compose.yml', import.meta.url));
const REQUIRED = /\$\{(\w+):\?/g;
/** Variables whose name says that their value is a secret. */
const SECRET_NAME = /(PASSWORD|PWD|SECRET|TOKEN|KEY)$/;

/** The services of a compose file: name → its block of text without comments, one level of indentation removed. */
export function readServices(text) {
  const services = new Map();
  let section = '';
  let name;
  for (const line of text.split('\n')) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\S/.test(line)) {
      section = line.split(':')[0];
      continue;
    }
    if (section !== 'services') continue;
    const start = /^ {2}([\w-]+):/.exec(line);
    if (start) {
      name = start[1];
      services.set(name, []);
    } else services.get(name)?.push(line.slice(4));
  }
  return new Map([...services].map(([service, lines]) => [service, lines.join('\n')]));
}

/** The lines below one key of a service's block, trimmed; [] when the service has no such key. */
export function below(block, key) {
  const lines = block.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return [];
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  return lines
    .slice(start + 1, length < 0 ? undefined : start + 1 + length)
    .map((line) => line.trim().replace(/^- /, ''));
}

/** Names of the variables without which the file refuses to be used. */
export function requiredVariables(text) {
  return [...new Set([...text.matchAll(REQUIRED)].map((match) => match[1]))].sort();
}

/** What is wrong with the text of a compose file, in sentences; [] when nothing is. */
export function composeProblems(text) {
  const services = readServices(text);
  const problems = [...services].flatMap(([name, block]) => serviceProblems(name, block));
  for (const match of text.matchAll(/^\s*(\w+): (.*)$/gm)) {
    const [, variable, value] = match;
    if (!SECRET_NAME.test(variable)) continue;
    if (value !== `\${${variable}:-}` && !/^\$\{\w+:\?[^}]+\}$/.test(value))
      problems.push(`${variable} must come from the environment, without a default`);
  }
  if (!/^\s+NUM_HISTORY_SHARDS: '512'$/m.test(text))
    problems.push('Temporal must be set up with 512 history shards');
  return problems;
}

function serviceProblems(name, block) {
  const problems = [];
  const image = /^image: (.*)$/m.exec(block)?.[1];
  if (image && (!/:[^/]+$/.test(image) || image.endsWith(':latest')))
    problems.push(`${name}: pin the version of ${image}`);
  if (/^container_name:/m.test(block))
    problems.push(`${name}: a container_name keeps a service from being scaled`);
  const ports = below(block, 'ports');
  if (name === 'postgres' || name === 'temporal') {
    if (ports.length > 0) problems.push(`${name}: must not be published, it trusts whoever reaches it`);
    if (below(block, 'networks').includes('edge')) problems.push(`${name}: must stay on internal networks`);
    if (below(block, 'healthcheck').length === 0)
      problems.push(`${name}: others wait for it, it needs a healthcheck`);
  }
  if (name !== 'api' && ports.some((port) => !/^'127\.0\.0\.1:/.test(port)))
    problems.push(`${name}: publish it on the loopback address only`);
  return problems;
}

/** How docker-compose is called here, or undefined when it is not installed. */
export function composeCommand() {
  return [['docker-compose'], ['docker', 'compose']].find(
    ([program, ...rest]) => spawnSync(program, [...rest, 'version'], { stdio: 'ignore' }).status === 0,
  );
}

/**
 * Lets docker-compose judge the file, with nothing in the environment but `variables` (and no .env).
 * @returns `{ ok, output }`: the configuration as it understands it, or its complaint.
 */
export function composeConfig(command, variables) {
  const [program, ...rest] = command;
  // Compose reads a .env beside the file unless it is given another one: an empty one, so that a real .env changes nothing.
  const folder = mkdtempSync(join(tmpdir(), 'compose-check-'));
  const envFile = join(folder, 'empty.env');
  writeFileSync(envFile, '');
  try {
    const result = spawnSync(program, [...rest, '--env-file', envFile, '-f', COMPOSE_FILE, 'config'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    });
    return { ok: result.status === 0, output: result.status === 0 ? result.stdout : result.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every required variable with a value of the right form. */
export function exampleVariables(text) {
  return Object.fromEntries(requiredVariables(text).map((name) => [name, `example-${name.toLowerCase()}`]));
}

function problemsAccordingToCompose(command, text) {
  const variables = exampleVariables(text);
  const whole = composeConfig(command, variables);
  if (!whole.ok) return [`docker-compose refuses the file: ${whole.output.trim()}`];
  return Object.keys(variables)
    .filter((name) => composeConfig(command, { ...variables, [name]: '' }).ok)
    .map((name) => `docker-compose accepts the file without ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = readFileSync(COMPOSE_FILE, 'utf8');
  const command = composeCommand();
  const problems = [...composeProblems(text), ...(command ? problemsAccordingToCompose(command, text) : [])];
  for (const problem of problems) console.error(problem);
  if (!command) console.log('docker-compose is not installed: only the facts in the text were checked');
  process.exitCode = problems.length > 0 ? 1 : 0;
}
