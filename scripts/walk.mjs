/**
 * `npm run walk`: goes through the README's story against a running system and prints each request and answer. It may be
 * run again on the same system: it looks for tasks in the right state, and says so where a part was done before.
 *
 * Options: --url <address>; without it, the address of the `npm start` that runs here. Ends with 1 where a step does not
 * hold, and says why.
 */
import { Installation } from './lib/installation.mjs';
import { DATA_DIR } from './lib/paths.mjs';
import { isAlive, readPidFile } from './lib/process-identity.mjs';
import { expect, localOf, StepFailed, told, until, WalkClient } from './lib/walk-client.mjs';
import { roundOpens } from './lib/walk-round.mjs';
import {
  communeReceives,
  leaderDirects,
  returnsOneConfirmsOthers,
  standingAgencySees,
  weekPasses,
} from './lib/walk-tasks.mjs';

/** The launch and three months of seeded history take minutes, more on a busy machine. */
const HISTORY_SECONDS = 3600;
const ADVANCE_SECONDS = 900;
const DAY_MILLISECONDS = 24 * 3600 * 1000;

const say = (line = '') => console.log(line);

async function main() {
  const address = addressFrom(process.argv.slice(2));
  say(`The story of README.md against ${address}`);
  const story = new Story(new WalkClient(address, say));
  await story.begin();
  await communeReceives(story);
  await standingAgencySees(story);
  await returnsOneConfirmsOthers(story);
  await weekPasses(story);
  await leaderDirects(story);
  await roundOpens(story);
  await ledgerProves(story);
  say('\n✓ Every step of the story holds.');
}

function addressFrom(args) {
  const [option, url, ...rest] = args;
  if (option === '--url' && url && rest.length === 0) return url.replace(/\/+$/, '');
  if (args.length > 0) throw new StepFailed('Usage: npm run walk [-- --url http://localhost:3000]');
  const start = readPidFile(new Installation(DATA_DIR).pidFile('start'));
  if (!start?.address || !isAlive(start))
    throw new StepFailed(
      'Nothing runs here: begin with npm start, or name the address with -- --url <address>.',
    );
  return start.address;
}

/** What the chapters share: the people, the plan, the demonstration's clock. */
class Story {
  people = {};
  plan;
  /** Plan time of the last look. */
  now;
  /** The task that chapter 3 returned. */
  returned;
  #client;
  #password;

  constructor(client) {
    this.#client = client;
  }

  /** Waits for the seeded history, logs the accounts in, finds the plan. */
  async begin() {
    const demo = await this.#waitForHistory();
    this.#password = demo.accounts[0].password;
    const logins = { baDinh: 'ba-dinh', socSon: 'soc-son', soYTe: 'so-y-te' };
    const above = { standing: 'so-noi-vu', leader: 'lanh-dao', administrator: 'admin' };
    for (const [name, login] of Object.entries({ ...logins, ...above }))
      this.people[name] = await this.#client.as(login, this.#password);
    this.chapter('The plan of Hà Nội', `It is ${demo.clock.text}. Its launch made a workflow for each task.`);
    const { items } = await this.people.standing.get('/plans', ({ items: plans }) =>
      plans.map(({ title, status }) => `${title}: ${status}`).join('\n          '),
    );
    this.plan = items.find(({ status, authority }) => status === 'running' && authority === 'ha-noi');
    expect(this.plan, 'the plan of Hà Nội does not run');
    const progress = await this.people.standing.get(`/plans/${this.plan.id}/progress`, launchLine);
    expect(progress.total === 951, `the launch was to make 951 tasks, not ${progress.total}`);
    expect(progress.started >= progress.total, `only ${progress.started} of 951 workflows run`);
  }

  async #waitForHistory() {
    let shown = '';
    const isDone = ({ history, walking }) => history.state === 'done' && !walking;
    const demo = await until(
      'the history of the plan',
      HISTORY_SECONDS,
      () => this.#client.look('/demo'),
      (state) => {
        if (!isDone(state) && state.history.text !== shown) say(`  waiting: ${state.history.text}`);
        shown = state.history.text;
        return isDone(state);
      },
    );
    this.now = demo.clock.now;
    return demo;
  }

  chapter(title, text) {
    say(`\n${title}\n${'─'.repeat(title.length)}`);
    say(`  ${text}`);
  }

  say(text) {
    say(`  ${text}`);
  }

  note(text) {
    say(`  (${text})`);
  }

  /** The account of an agency: each has one, the administrator knows its login. */
  async personOf({ id, shortName }) {
    const { administrator } = this.people;
    const { items } = await administrator.quietly(`/accounts?agencyId=${encodeURIComponent(id)}&active=true`);
    const account = items.find(({ roles }) => roles.includes('head')) ?? items[0];
    expect(account, `nobody has an account at ${shortName}`);
    return this.#client.as(account.login, this.#password);
  }

  /** Lets the clock walk on and waits until it has arrived. */
  async advance(advance) {
    const { standing } = this.people;
    await standing.post('/demo/clock', { advance }, ({ target }) => `walking to ${told(target)}`);
    const demo = await until(
      `the walk of a ${advance}`,
      ADVANCE_SECONDS,
      () => this.#client.look('/demo'),
      (state) => {
        return !state.walking;
      },
    );
    const happened = await this.#client.look('/demo/happenings?limit=200');
    const since = happened.filter(({ at }) => new Date(at) > new Date(this.now));
    say(`      … it is ${demo.clock.text}; on the way: ${countsOf(since.map(({ text }) => text))}`);
    this.now = demo.clock.now;
  }

  /** A day from the one of plan time on, as YYYY-MM-DD. */
  dayAfter(days) {
    return localOf(new Date(new Date(this.now).getTime() + days * DAY_MILLISECONDS).toISOString()).slice(
      0,
      10,
    );
  }
}

/** 7. What was planned, what fired, what did not and why. */
async function ledgerProves(story) {
  const { people, plan, returned } = story;
  story.chapter(
    '7. The ledger · Sổ theo dõi',
    'Every rung of every clock is a row, written when it is planned: fired, superseded, or closed with its reason.',
  );
  await people.standing.get(`/ledger?subjectId=${returned.id}&limit=100`, ({ items }) =>
    items.map(ledgerLine).join('\n          '),
  );
  story.say('Nothing planned stays planned after its instant: this list has to be empty.');
  const path = `/ledger/overdue?planId=${plan.id}`;
  const { items } = await people.standing.get(path, ({ items: rows }) => `${rows.length} rows`);
  expect(items.length === 0, `${items.length} rungs are past due and undecided`);
}

const ledgerLine = ({ clock, clockVersion, rung, date, status, reason }) =>
  `${clock} ${clockVersion}, ${rung} of ${told(date)}: ${status}${reason ? ` (${reason})` : ''}`;

const launchLine = ({ total, launched, started }) =>
  `${launched} of ${total} recorded, ${started} workflows started`;

/** The same texts counted, the most frequent first. */
function countsOf(texts) {
  const counts = grouped(texts);
  const sorted = [...counts].sort(([, a], [, b]) => b.length - a.length).slice(0, 6);
  return sorted.map(([text, same]) => `${same.length} × ${text}`).join('; ') || 'nothing';
}

function grouped(texts) {
  const groups = new Map();
  for (const text of texts) groups.set(text, [...(groups.get(text) ?? []), text]);
  return groups;
}

main().catch((error) => {
  const isPlain = error instanceof StepFailed;
  console.error(`\n✗ ${isPlain ? error.message : error.stack}`);
  process.exitCode = 1;
});
