import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MILLISECONDS = 2_000;

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
    ...(demo?.clock ? [`  Clock · Đồng hồ          ${clockText(demo.clock)}`] : []),
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
  const who = [name, agency, role].filter(Boolean).join(', ');
  return `    ${`${login} / ${password}`.padEnd(34)} ${who}`;
}

const clockText = (clock) =>
  typeof clock === 'string' ? clock : (clock.text ?? clock.now ?? clock.at ?? JSON.stringify(clock));

/**
 * Shows how launch and history of the sample plan come along until they are complete.
 * @param {() => boolean} isStopped
 */
export async function followHistory(address, say, isStopped) {
  const begin = Date.now();
  let last = { text: '', at: 0 };
  while (!isStopped()) {
    const history = (await fetchDemo(address))?.history;
    if (history === null || (history && isComplete(history))) {
      if (last.at > 0) say(`✓ ${historyText(history)}  ${((Date.now() - begin) / 1000).toFixed(0)} s`);
      return;
    }
    const text = history ? historyText(history) : '';
    if (text && text !== last.text && Date.now() - last.at >= LINE_MILLISECONDS) {
      say(`  ${text}`);
      last = { text, at: Date.now() };
    }
    await sleep(POLL_MILLISECONDS, undefined, { ref: false });
  }
}

const isComplete = ({ state }) => ['done', 'complete', 'completed', 'none', 'failed'].includes(state);

function historyText(history) {
  if (!history) return 'Demonstration · Bản dùng thử';
  const { state, done, total, text } = history;
  const share = total > 0 ? ` ${done}/${total} (${Math.floor((100 * done) / total)} %)` : '';
  return `${text ?? 'The history of the sample plan · Diễn biến kế hoạch mẫu'}${share}${state === 'failed' ? ': failed' : ''}`;
}
