import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { AppConfig } from '../../src/config/app-config.ts';
import { DemoWalk } from '../../src/demo/demo-walk.entity.ts';
import { DemoService } from '../../src/demo/demo.service.ts';
import { DemoWalker } from '../../src/demo/demo-walker.service.ts';
import { DigestRun } from '../../src/notifications/digest-run.entity.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const DAY_MS = 86_400_000;
const at = (text: string) => new Date(`${text}:00+07:00`);

let database: TestDatabase;
let api: TestApi;
let clock: PlanClock;

beforeEach(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database, { DEMO_MODE: 'true' });
  await api.app.get(CalendarService, { strict: false }).importFirst();
  clock = api.app.get(PlanClock);
  await clock.beginAt(at('2025-07-14T09:00'));
  await walks().insert({ id: 1, target: null, historyDone: true });
});

afterEach(async () => {
  await api.close();
  await database.drop();
});

const walks = () => api.dataSource.getRepository(DemoWalk);
const demo = () => api.app.get(DemoService, { strict: false });
const stored = () => walks().findOneByOrFail({ id: 1 });
const digestDays = async () =>
  (await api.dataSource.getRepository(DigestRun).find({ order: { localDate: 'ASC' } })).map(
    ({ localDate }) => localDate,
  );

async function walkTo(target: Date): Promise<void> {
  await walks().update(1, { target });
  await api.app.get(DemoWalker, { strict: false }).walkOn(() => false);
}

describe('The walk of the demonstration', () => {
  it('sends the digest of every working day it comes through, each once', async () => {
    await clock.moveTo(at('2025-07-17T08:00'));
    await walkTo(at('2025-07-21T09:00'));
    expect(await digestDays()).toEqual(['2025-07-17', '2025-07-18', '2025-07-21']);
  });

  it('sends the digest of the day on which the workers come back after its hour, before it leaves that day', async () => {
    await walkTo(at('2025-07-15T10:00'));
    await clock.moveTo(at('2025-07-18T10:00'));
    await walkTo(at('2025-07-19T10:00'));
    expect(await digestDays()).toEqual(['2025-07-14', '2025-07-15', '2025-07-18']);
  });
});

describe('An order to walk on', () => {
  it('counts from where the last walk ended, however lately that was', async () => {
    const walker = new PlanClock(api.app.get(AppConfig), api.dataSource);
    await clock.read();
    const { planNow } = await walker.moveTo(at('2025-07-15T09:30'));
    const answer = await demo().advance('day', 'vi');
    expect((await stored()).target?.getTime()).toBeGreaterThanOrEqual(planNow.getTime() + DAY_MS);
    expect(new Date(answer.clock.now).getTime()).toBeGreaterThanOrEqual(planNow.getTime());
  });

  it('is refused while the clock walks, and past the last year of the calendar', async () => {
    await demo().advance('week', 'vi');
    await expect(demo().advance('day', 'vi')).rejects.toMatchObject({ code: 'clock-walking' });
    await walks().update(1, { target: null });
    await clock.moveTo(at('2027-12-30T12:00'));
    await expect(demo().advance('week', 'vi')).rejects.toMatchObject({ code: 'calendar-year-missing' });
    expect((await stored()).target).toBeNull();
  });
});

describe('What the demonstration says of itself', () => {
  it('is in the language of who asks, which before the log-in is that of the browser', async () => {
    const ask = async (language: string) => {
      const { body } = await api.call('GET', '/demo', { headers: { 'Accept-Language': language } });
      return [body.clock.text, body.history.text, body.accounts.at(-1).role];
    };
    await clock.moveTo(at('2025-07-15T09:30'));
    expect(await ask('vi')).toEqual([
      expect.stringMatching(/, thứ Ba, 15\/7\/2025$/),
      'Diễn biến của kế hoạch mẫu đã đầy đủ',
      'Quản trị',
    ]);
    expect(await ask('en')).toEqual([
      expect.stringMatching(/, Tuesday, 15\/7\/2025$/),
      'The history of the sample plan is complete',
      'Administrator',
    ]);
  });
});
