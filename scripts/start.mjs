/**
 * `npm start`: everything this project needs on one machine, from a fresh clone to the running service.
 * It uses nothing but Node until the packages are installed. Options: --reset [--yes].
 */
import readline from 'node:readline/promises';
import { Installation } from './lib/installation.mjs';
import { InstanceLock } from './lib/instance-lock.mjs';
import { Launcher, resetInstallation } from './lib/launcher.mjs';
import { DATA_DIR } from './lib/paths.mjs';
import { identityOf, isAlive, parentPidOf, programNameOf } from './lib/process-identity.mjs';
import { Progress } from './lib/progress.mjs';

const OPTIONS = new Set(['--reset', '--yes']);
const PARENT_CHECK_MILLISECONDS = 500;

const options = new Set(process.argv.slice(2));
const installation = new Installation(DATA_DIR);
const lock = new InstanceLock(installation.pidFile('start'));
const progress = new Progress();
const launcher = new Launcher({ installation, progress, describe: (details) => lock.describe(details) });

async function main() {
  const unknown = [...options].filter((option) => !OPTIONS.has(option));
  if (unknown.length > 0)
    return refuse(`Unknown option ${unknown.join(' ')}; known: ${[...OPTIONS].join(' ')}`);
  const holder = await lock.acquire();
  if (holder) return refuse(alreadyRunning(holder));
  stopOnSignals();
  try {
    installation.prepare();
    progress.say('Đôn Đốc is starting · Đôn Đốc đang khởi động');
    if (options.has('--reset') && !(await reset())) return finish(1);
    await launcher.run();
  } catch (error) {
    if (launcher.isStopping) return undefined;
    console.error(`\nThe start failed · Khởi động không thành công:\n${error.message}`);
    await finish(1);
  }
}

function refuse(text) {
  console.error(text);
  process.exitCode = 1;
}

function alreadyRunning({ pid, address }) {
  return [
    `Đôn Đốc is running already${address ? ` at ${address}` : ''} (process ${pid}); stop that one first with Ctrl-C.`,
    `Đôn Đốc đang chạy${address ? ` tại ${address}` : ''}; hãy dừng tiến trình ${pid} trước.`,
  ].join('\n');
}

/** @returns whether to go on */
async function reset() {
  if (process.env.DATABASE_URL || process.env.TEMPORAL_ADDRESS) {
    console.error(
      '--reset deletes only what npm start itself keeps: unset DATABASE_URL and TEMPORAL_ADDRESS.',
    );
    return false;
  }
  if (!options.has('--yes') && !(await confirms())) {
    console.error('Nothing was deleted · Không xóa gì.');
    return false;
  }
  await progress.step('Deleting all data · xóa dữ liệu', () => resetInstallation(installation));
  return true;
}

async function confirms() {
  if (!process.stdin.isTTY) return false;
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  // The terminal hands Ctrl-C to whoever asks a question.
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const answer = await terminal.question(`Delete all data in ${DATA_DIR}? Xóa toàn bộ dữ liệu? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(0));
  process.on('uncaughtException', (error) => {
    console.error(error);
    finish(1);
  });
  // A closed terminal or `| head` must not end this process before it has stopped its children.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.env.npm_lifecycle_event) stopWithNpm();
}

/**
 * When npm is killed it cannot tell us; a start that nobody holds any more would keep ports and data to itself.
 * npm runs scripts through a shell, which stays behind when npm goes: both are watched.
 */
function stopWithNpm() {
  const isShell = /^(ba|da|z|a|k)?sh$/.test(programNameOf(process.ppid) ?? '');
  const above = [process.ppid, ...(isShell ? [parentPidOf(process.ppid)] : [])].map((pid) => identityOf(pid));
  const timer = setInterval(() => {
    if (!above.every(isAlive)) finish(0);
  }, PARENT_CHECK_MILLISECONDS);
  timer.unref();
}

async function finish(code) {
  if (launcher.isStopping) return;
  lock.describe({ ending: true });
  progress.say('\nStopping · đang dừng …');
  await launcher.stop();
  lock.release();
  progress.say('Stopped · đã dừng');
  process.exit(code);
}

await main();
