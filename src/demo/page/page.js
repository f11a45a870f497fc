/* global document, fetch, setInterval */

/** The status page of a demonstration, until the web application comes: clock, accounts, counts, what happened. */

const STATUS_NAMES = {
  'not-received': 'Chưa tiếp nhận',
  'in-progress': 'Đang thực hiện',
  'awaiting-confirmation': 'Chờ xác nhận',
  completed: 'Hoàn thành',
  returned: 'Trả lại',
  suspended: 'Tạm dừng',
  cancelled: 'Hủy',
  refused: 'Từ chối',
  ended: 'Kết thúc theo dõi',
};

const TIME_CLASS_NAMES = {
  overdue: 'Quá hạn',
  'due-soon': 'Sắp đến hạn',
  'in-time': 'Trong hạn',
  'no-deadline': 'Không hạn',
  closed: 'Đã xong',
};

const LINES_SHOWN = 40;

const byId = (id) => document.getElementById(id);
let token;
let shownAccounts = false;

async function api(path, options = {}) {
  const response = await fetch(`/api/v1${path}`, {
    ...options,
    headers: {
      'Accept-Language': 'vi',
      ...(options.body ? { 'Content-Type': 'application/json' } : {}),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
  });
  const body = response.status === 204 ? null : await response.json();
  if (!response.ok) throw new Error(body?.detail ?? body?.title ?? `HTTP ${response.status}`);
  return body;
}

function fill(table, rows) {
  const body = byId(table).tBodies[0];
  body.replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement('tr');
      for (const cell of cells) row.insertCell().textContent = cell;
      return row;
    }),
  );
}

function showState(state) {
  byId('clock').textContent = state.clock.text;
  const { history } = state;
  const share = history.total > 1 ? ` (${history.done}/${history.total} ngày)` : '';
  byId('history').textContent = state.walking ? `${history.text}${share} …` : history.text;
  byId('problem').textContent = state.problem ? `Đồng hồ dừng lại: ${state.problem}` : '';
  for (const button of document.querySelectorAll('[data-advance]')) button.disabled = state.walking;
  if (shownAccounts) return;
  shownAccounts = true;
  fill(
    'accounts',
    state.accounts.map(({ login, password, name, agency, role }) => [login, password, name, agency, role]),
  );
}

/** The page looks as the one who follows the plan. */
async function logIn(state) {
  const account = state.accounts.find(({ role }) => role === 'Theo dõi kế hoạch');
  if (token || !account) return;
  const { login, password } = account;
  token = (await api('/sessions', { method: 'POST', body: JSON.stringify({ login, password }) })).token;
}

/** Tasks by state and by how they stand to their date; "quá hạn" stands apart, as everywhere. */
async function showCounts() {
  const { items } = await api('/plans');
  const plan = items.find(({ status }) => status !== 'draft');
  if (!plan) return;
  const { byStatus } = await api(`/plans/${plan.id}/summary`);
  const classes = Object.keys(TIME_CLASS_NAMES);
  fill(
    'counts',
    Object.entries(byStatus).map(([status, counts]) => {
      const numbers = classes.map((timeClass) => counts[timeClass] ?? 0);
      const total = numbers.reduce((sum, number) => sum + number, 0);
      return [STATUS_NAMES[status] ?? status, ...[...numbers, total].map((number) => number.toString())];
    }),
  );
}

/** What happened to many at the same minute is one line. */
async function showHappenings() {
  const lines = [];
  for (const { at, agency, what, text } of await api('/demo/happenings?limit=200')) {
    const minute = at.slice(0, 16);
    const last = lines.at(-1);
    if (last?.minute === minute && last.what === what && last.text === text) last.agencies.push(agency);
    else lines.push({ minute, what, text, agencies: [agency] });
  }
  fill(
    'happenings',
    lines.slice(0, LINES_SHOWN).map(({ minute, agencies, what, text }) => {
      const who = agencies.length > 1 ? `${agencies.length} đơn vị` : agencies[0];
      return [officialTime(minute), who, what, text];
    }),
  );
}

/** "2025-11-04T09:00" as "09:00, 04/11/2025". */
function officialTime(minute) {
  const [day, time] = minute.split('T');
  return `${time}, ${day.split('-').reverse().join('/')}`;
}

async function refresh() {
  try {
    const state = await api('/demo');
    showState(state);
    await logIn(state);
    await Promise.all([showHappenings(), showCounts()]);
  } catch (error) {
    byId('problem').textContent = `Chưa đọc được: ${error.message}`;
  }
}

for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', async () => {
    try {
      const { advance } = button.dataset;
      showState(await api('/demo/clock', { method: 'POST', body: JSON.stringify({ advance }) }));
    } catch (error) {
      byId('problem').textContent = error.message;
    }
  });
}

await refresh();
setInterval(refresh, 2000);
