import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/seed/demo-accounts.ts';
import { ApiClient } from '../support/api-client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { untilQuiet } from '../support/quiet.ts';
import { say } from '../support/say.ts';

const ZONES = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'] as const;
const LONG = 30 * 60_000;
const PATIENCE_MS = 600_000;

/** What an installation planned and did. */
interface Outcome {
  /** Rung by rung: its day and what became of it; of those still planned their instant too. */
  ledger: string[];
  /** Task by task: its due day and instant. */
  due: string[];
  digests: string[];
}

/** One plan, issued and walked for three days by three installations that differ in nothing but their zone. */
describe('the same plan under servers of three zones', () => {
  let seeded: TestDatabase;
  const outcomes = new Map<string, Outcome>();

  beforeAll(async () => {
    const first = await InstallationUnderTest.prepare({ environment: { DEMO_HISTORY: 'false' } });
    await first.run('dist/src/seed/seed.js');
    await first.dataSource.destroy();
    seeded = await createTestDatabase({ copyOf: first.database });
    await first.close();
    for (const zone of ZONES) outcomes.set(zone, await outcomeIn(zone, seeded));
  }, LONG);
  afterAll(() => seeded.drop());

  it.each(ZONES.slice(1))('has the same ledger, due dates and digests in %s as in UTC', (zone) => {
    expect(outcomes.get(zone)).toEqual(outcomes.get('UTC'));
  });

  it('was planned and walked at all', () => {
    const { ledger, due, digests } = outcomes.get('UTC')!;
    expect(ledger.filter((row) => row.includes('fired')).length).toBeGreaterThan(951);
    expect(due.filter((row) => !row.endsWith('null')).length).toBeGreaterThan(5);
    expect(digests).toEqual(['2025-07-16', '2025-07-17', '2025-07-18'].slice(-digests.length));
  });
});

async function outcomeIn(zone: string, seeded: TestDatabase): Promise<Outcome> {
  const postgres = await createTestDatabase({ copyOf: seeded });
  await postgres.setTimeZone(zone);
  const installation = await InstallationUnderTest.prepare({
    environment: { DEMO_HISTORY: 'false', TZ: zone },
    postgres,
  });
  try {
    await installation.startApi();
    installation.startWorker();
    await untilQuiet(installation, PATIENCE_MS, 951);
    const leader = await ApiClient.logIn(installation.url, 'lanh-dao', DEMO_PASSWORD);
    for (let day = 0; day < 3; day += 1) {
      await leader.post('/demo/clock', { advance: 'day' });
      await untilQuiet(installation, PATIENCE_MS);
    }
    await installation.verifyLedger();
    const outcome = await outcomeOf(installation);
    say(`${zone}: ${outcome.ledger.length} rungs, ${outcome.due.length} tasks`);
    return outcome;
  } finally {
    await installation.close();
  }
}

async function outcomeOf({ dataSource }: InstallationUnderTest): Promise<Outcome> {
  const lines = async (sql: string) =>
    (await dataSource.query<{ line: string }[]>(sql)).map(({ line }) => line);
  return {
    ledger: await lines(
      `SELECT concat_ws(' ', subject_id, clock, clock_version, rung, repeat, attempt, date, status, reason,
                CASE WHEN status = 'planned' THEN extract(epoch FROM planned_at) END) AS line
         FROM ledger_entry ORDER BY 1`,
    ),
    due: await lines(`SELECT id || ' ' || coalesce(state ->> 'due', 'null') AS line FROM subject ORDER BY 1`),
    digests: await lines(`SELECT DISTINCT local_date::text AS line FROM digest ORDER BY 1`),
  };
}
