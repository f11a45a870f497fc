import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MILLISECONDS = 2_000;

const SILENT_POLLS = 30;

/** One line this often is enough to see that it moves. */
const LINE_MILLISECONDS = 5_000;

/** What the service says about its demonstration; undefined when it has none or does not answer. */
export async function fetchDemo(address) {
  try {
    const response = await fetch(`${address}/api/v1/demo`, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** The lines that greet whoever started the service: address, accounts, what to try. */
export function greeting(address, demo, { temporalUi, seconds }) {
  const accounts = (demo?.accounts ?? []).map(accountLine);
  return [
    '',
    `Đôn Đốc is ready after ${seconds.toFixed(0)} s · Đôn Đốc đã sẵn sàng`,
    '',
    `  Open · Mở                ${address}`,
    `  API                      ${address}/api/docs`,
    ...(temporalUi ? [`  Workflows (Temporal UI)  ${temporalUi}`] : []),
    ...(demo?.clock ? [`  Clock · Đồng hồ          ${demo.clock.text}`] : []),
    ...(accounts.length > 0
      ? ['', '  Demo accounts · Tài khoản dùng thử (login / password):', ...accounts]
      : []),
    '',
    '  Try · Dùng thử: log in as each account above, then in another terminal run  npm run walk',
    '  Ctrl-C stops everything; npm start goes on where it was; npm start -- --reset begins anew.',
    '  Ctrl-C để dừng; npm start chạy tiếp; npm start -- --reset làm lại từ đầu.',
    '',
  ];
}

function accountLine({ login, password, name, agency, role }) {
  // The account of a commune often bears the commune's own name.
  const who = [...new Set([name, agency, role].filter(Boolean))].join(', ');
  return `    ${`${login} / ${password}`.padEnd(36)} ${who}`;
}

/**
 * Shows how launch and history of the sample plan come along until they are complete. A service that for some time says
 * nothing of a demonstration (production mode) has none.
 * @param {() => boolean} isStopped
 */
export async function followHistory(address, say, isStopped) {
  const begin = Date.now();
  let told = { line: '', at: 0 };
  let silent = 0;
  while (!isStopped() && silent < SILENT_POLLS) {
    const demo = await fetchDemo(address);
    silent = demo?.history ? 0 : silent + 1;
    if (demo?.history?.state === 'done') {
      if (told.at > 0) say(`✓ ${historyLine(demo)}  ${((Date.now() - begin) / 1000).toFixed(0)} s`);
      return;
    }
    const line = demo?.history ? historyLine(demo) : '';
    if (line && line !== told.line && Date.now() - told.at >= LINE_MILLISECONDS) {
      say(`  ${line}`);
      told = { line, at: Date.now() };
    }
    await sleep(POLL_MILLISECONDS);
  }
}

function historyLine({ history: { done, total, text }, problem }) {
  const share = total > 0 ? `  ${Math.floor((100 * done) / total)} %` : '';
  return `${text}${share}${problem ? `  (${problem})` : ''}`;
}
