import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { InstallationUnderTest } from '../support/installation-under-test.ts';
import { PatientClient } from '../support/patient-client.ts';
import { untilQuiet } from '../support/quiet.ts';
import { say } from '../support/say.ts';

const ZONES = ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'] as const;
const LONG = 30 * 60_000;
const PATIENCE_MS = 600_000;
const TASKS = 951;
/** Work whose date is set on Tuesday 15/7/2025: overdue on Thursday, escalated on Monday, when the walk ends at noon. */
const DATED = 10;
const DUE_ON = '2025-07-16';
const ENDS_AT = '2025-07-21T12:00:00+07:00';

/** What an installation planned and did. */
interface Outcome {
  /** Rung by rung: its day and what became of it; of those still planned their instant too. */
  ledger: string[];
  /** Task by task: its due day and instant. */
  due: string[];
  /** Day by day: how many recipients had a digest. */
  digests: string[];
  /** Which work was escalated, to what level. */
  escalations: string[];
}

/** One plan, issued and walked for six days by three installations that differ in nothing but their zone. */
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

  it('was planned and walked at all, with reminders, digests and escalations', () => {
    const { ledger, due, digests, escalations } = outcomes.get('UTC')!;
    expect(ledger.filter((row) => row.includes('fired')).length).toBeGreaterThan(2 * TASKS);
    expect(due.filter((row) => !row.endsWith('null')).length).toBeGreaterThan(DATED);
    expect(digests.map((line) => line.split(':')[0])).toEqual([
      '2025-07-15',
      '2025-07-16',
      '2025-07-17',
      '2025-07-18',
      '2025-07-21',
    ]);
    expect(escalations).toHaveLength(DATED);
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
    await untilQuiet(installation, PATIENCE_MS, TASKS);
    await setDates(installation);
    // To an instant, not by so many days: when the launch is done depends on the machine.
    await installation.dataSource.query('UPDATE demo_walk SET target = $1', [ENDS_AT]);
    await untilQuiet(installation, PATIENCE_MS);
    await installation.verifyLedger();
    const outcome = await outcomeOf(installation);
    const { ledger, due, digests, escalations } = outcome;
    const fired = ledger.filter((row) => row.includes('fired')).length;
    say(
      `${zone}: ${due.length} tasks, ${ledger.length} rungs, ${fired} of them fired, ${escalations.length} escalations, ` +
        `digests ${digests.join(', ')}`,
    );
    return outcome;
  } finally {
    await installation.close();
  }
}

async function setDates({ url, dataSource }: InstallationUnderTest): Promise<void> {
  const standing = new PatientClient(() => url, 'so-noi-vu');
  const tasks = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM subject WHERE agency_id LIKE 'vn-xa-%' AND state -> 'definition' ->> 'class' = 'to-be-set'
      ORDER BY id LIMIT $1`,
    [DATED],
  );
  for (const { id } of tasks) {
    const order = { type: 'set-date', dueOn: DUE_ON, reason: 'Hoả tốc' };
    const { status } = await standing.send('POST', `/tasks/${id}/commands`, order, `zones-${id}`);
    expect(status).toBe(200);
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
    digests: await lines(
      `SELECT local_date || ': ' || count(*) AS line FROM digest GROUP BY local_date ORDER BY local_date`,
    ),
    escalations: await lines(
      `SELECT subject_id || ' ' || level || ' ' || status AS line FROM escalation ORDER BY 1`,
    ),
  };
}
