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

async function showCounts() {
  const { items } = await api('/plans');
  const plan = items.find(({ status }) => status !== 'draft');
  if (!plan) return;
  const { byStatus } = await api(`/plans/${plan.id}/summary`);
  fill(
    'counts',
    Object.entries(byStatus).map(([status, count]) => [STATUS_NAMES[status] ?? status, String(count)]),
  );
}

async function showHappenings() {
  const happenings = await api('/demo/happenings');
  fill(
    'happenings',
    happenings.map(({ at, agency, what, text }) => [at.slice(0, 16).replace('T', ' '), agency, what, text]),
  );
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
