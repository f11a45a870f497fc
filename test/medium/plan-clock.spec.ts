import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { Installation } from '../../src/common/clock/installation.entity.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const BEGIN = new Date('2025-07-15T02:00:00.000Z');
const DAY_MS = 86_400_000;

let database: TestDatabase;
let dataSource: DataSource;
let running: PlanClock[];

beforeEach(async () => {
  database = await createTestDatabase();
  dataSource = await database.connect();
  running = [];
});

afterEach(async () => {
  for (const clock of running) await clock.onApplicationShutdown();
  await database.drop();
});

/** One process' clock; `systemNow` can be moved. */
class ProcessClock extends PlanClock {
  system: () => Date = () => new Date();

  override systemNow(): Date {
    return this.system();
  }
}

async function start(demoMode = true, system?: () => Date): Promise<ProcessClock> {
  const config = loadConfig({ DATABASE_URL: database.url, DEMO_MODE: String(demoMode) });
  const clock = new ProcessClock(config, dataSource);
  if (system !== undefined) clock.system = system;
  await clock.onModuleInit();
  running.push(clock);
  return clock;
}

const row = () => dataSource.getRepository(Installation).findOneByOrFail({ id: 1 });
/** What is told apart lies hours or days apart; the machine may stand still for a while in between. */
const near = (instant: Date, expected: Date) =>
  expect(Math.abs(instant.getTime() - expected.getTime())).toBeLessThan(60_000);

describe('The clock of a real installation', () => {
  it('is the system clock and cannot be set', async () => {
    const clock = await start(false);
    near(await clock.planNow(), new Date());
    expect(await clock.read()).toMatchObject({ offsetMs: 0, offsetVersion: 0 });
    await expect(clock.moveTo(new Date(Date.now() + DAY_MS))).rejects.toThrow(
      new DomainError('clock-not-adjustable'),
    );
    await expect(clock.beginAt(BEGIN)).rejects.toThrow(new DomainError('clock-not-adjustable'));
    clock.hear({ offsetMs: DAY_MS, offsetVersion: 9 });
    near(await clock.planNow(), new Date());
  });

  it('does not run on the database of a demonstration, nor the reverse', async () => {
    await start(true);
    await expect(start(false)).rejects.toThrow(
      'DEMO_MODE is false, but the database belongs to a demonstration',
    );
  });

  it('makes the one row of the installation once, whoever starts first', async () => {
    await Promise.all([start(false), start(false), start(false)]);
    const { sentinel, generation } = await row();
    expect(sentinel).toMatch(/^[0-9a-f]{32}$/);
    expect(generation).toBe(1);
    await expect(
      dataSource.query(`INSERT INTO installation (id, demo_mode, sentinel) VALUES (2, false, 'x')`),
    ).rejects.toThrow('installation_single_row');
  });
});

describe('The clock of a demonstration', () => {
  it('begins at the instant set, once, and goes on from there', async () => {
    const clock = await start();
    expect(await clock.hasBegun()).toBe(false);
    await clock.beginAt(BEGIN);
    near(await clock.planNow(), BEGIN);
    expect(await clock.hasBegun()).toBe(true);
    await expect(clock.beginAt(BEGIN)).rejects.toThrow(new DomainError('clock-not-adjustable'));
  });

  it('is moved forward, and each move has a greater version', async () => {
    const clock = await start();
    await clock.beginAt(BEGIN);
    const before = await clock.read();
    const after = await clock.moveTo(new Date(BEGIN.getTime() + 7 * DAY_MS));
    near(after.planNow, new Date(BEGIN.getTime() + 7 * DAY_MS));
    expect(after.offsetVersion).toBe(before.offsetVersion + 1);
  });

  it('waits for what is being recorded, and stays where that plans something earlier', async () => {
    const clock = await start();
    await clock.beginAt(BEGIN);
    const asked: string[] = [];
    const moving = await dataSource.transaction(async (manager) => {
      near((await clock.hold(manager)).planNow, BEGIN);
      const move = clock.moveTo(new Date(BEGIN.getTime() + DAY_MS), () => {
        asked.push('once recorded');
        return Promise.resolve(false);
      });
      await dataSource.query('SELECT pg_sleep(0.2)');
      asked.push('recorded');
      return { move };
    });
    near((await moving.move).planNow, BEGIN);
    expect(asked).toEqual(['recorded', 'once recorded']);
  });

  it('never goes backwards', async () => {
    const clock = await start();
    await clock.beginAt(BEGIN);
    await expect(clock.moveTo(new Date(BEGIN.getTime() - 1000))).rejects.toThrow(
      new DomainError('clock-backwards'),
    );
  });

  it('is seen by another process within a second, and at once by one that hears of it', async () => {
    const [walking, other] = [await start(), await start()];
    await walking.beginAt(BEGIN);
    await other.read();
    const moved = await walking.moveTo(new Date(BEGIN.getTime() + DAY_MS));
    other.hear(moved);
    expect((await other.read()).offsetVersion).toBe(moved.offsetVersion);
    const again = await walking.moveTo(new Date(BEGIN.getTime() + 2 * DAY_MS));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await other.read()).offsetVersion).toBe(again.offsetVersion);
  });

  it('does not fall back to an older offset heard late', async () => {
    const clock = await start();
    const begun = await clock.beginAt(BEGIN);
    const moved = await clock.moveTo(new Date(BEGIN.getTime() + DAY_MS));
    clock.hear(begun);
    expect((await clock.read()).offsetMs).toBe(moved.offsetMs);
  });

  it('resumes at the last instant stored after a stop of a month', async () => {
    const clock = await start();
    await clock.beginAt(BEGIN);
    await clock.tick();
    const stopped = (await row()).lastPlanInstant;
    const aMonthLater = () => new Date(Date.now() + 30 * DAY_MS);
    const resumed = await start(true, aMonthLater);
    near(await resumed.planNow(), stopped!);
    expect((await resumed.planNow()) >= stopped!).toBe(true);
  });

  it('is left alone by a process that starts while another keeps it', async () => {
    const clock = await start();
    await clock.beginAt(BEGIN);
    const before = await row();
    await start();
    expect(await row()).toMatchObject({ offsetMs: before.offsetMs, offsetVersion: before.offsetVersion });
  });

  it('stores the instant reached when it is stopped', async () => {
    const clock = await start();
    await clock.beginAt(BEGIN);
    const later = new Date(Date.now() + 3_600_000);
    clock.system = () => later;
    await clock.onApplicationShutdown();
    near((await row()).lastPlanInstant!, new Date(BEGIN.getTime() + 3_600_000));
  });

  it('is system time until it has begun, and stores nothing', async () => {
    const clock = await start();
    near(await clock.planNow(), new Date());
    await clock.tick();
    expect((await row()).lastPlanInstant).toBeNull();
  });
});
