import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { changeCalendar } from '../../domain/calendar/change-calendar.ts';
import { yearOf } from '../../domain/calendar/local-date.ts';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import type { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { OrdersService } from '../../src/orders/orders.service.ts';
import type { SubjectRef, WorkflowGateway } from '../../src/temporal/workflow-gateway.ts';
import type { CommandEnvelope } from '../../workflows/contracts/subject.contract.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { OFFICER, RecordingUnderTest } from '../support/recording-under-test.ts';

let database: TestDatabase;
let under: RecordingUnderTest;
let calendars: CalendarService;

beforeAll(async () => {
  database = await createTestDatabase();
  under = new RecordingUnderTest(await database.connect());
  await new CalendarService(under.dataSource).importFirst();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await under.rows('DELETE FROM calendar_version WHERE version > 1');
  calendars = new CalendarService(under.dataSource);
});

/** The next version, in which a day more is off. */
async function withDayOff(date: string): Promise<WorkingCalendar> {
  const add = [{ date, kind: 'holiday' as const, name: 'Nghỉ đặc biệt' }];
  return changeCalendar(await calendars.current(), { add, remove: [] });
}

/** A recorded task of a running plan. */
async function taskOfPlan(): Promise<string> {
  const planId = randomUUID();
  await under.rows(
    `INSERT INTO plan (id, authority, issuer_agency_id, standing_agency_id, title, issued_on_assumed, status,
                       entered_at, issued_at, document, document_sha256, conventions, version)
     VALUES ($1, 'ha-noi', 'ha-noi/ubnd', 'ha-noi/so-noi-vu', 'Kế hoạch', false, 'running', now(), now(), '{}', '', '{}', 1)`,
    planId,
  );
  return (await under.task({ planId, due: '2025-09-03' })).id;
}

/** Enters a version and reads it back before its transaction ends, or is undone. */
const enter = (calendar: WorkingCalendar, undone: string | null = null) =>
  under.dataSource.transaction(async (manager) => {
    const entry = { reason: 'r', enteredBy: OFFICER.accountId, sources: new Map() };
    await calendars.enter(manager, calendar, entry);
    expect((await calendars.current(manager)).version).toBe(calendar.version);
    if (undone !== null) throw new Error(undone);
  });

const isOff = async (date: string) =>
  (await calendars.year(yearOf(date))).days.some((day) => day.date === date);

describe('a version of the calendar', () => {
  it('that its own transaction has read and then undone is forgotten with it', async () => {
    const undone = await withDayOff('2025-09-04');
    await expect(enter(undone, 'undone')).rejects.toThrow('undone');
    expect(await isOff('2025-09-04')).toBe(false);
    const entered = await withDayOff('2025-09-05');
    expect(entered.version).toBe(undone.version);
    await enter(entered);
    expect([await isOff('2025-09-04'), await isOff('2025-09-05')]).toEqual([false, true]);
  });

  it('is carried by orders to those whose workflow is not known to have it, and by no others', async () => {
    const carried = new Map<string, number | undefined>();
    const gateway = {
      order: async ({ id }: SubjectRef, { calendar }: CommandEnvelope<unknown>) => {
        carried.set(id, calendar?.v);
        return { subjectId: id, version: 2, status: 'in-progress', at: 0 };
      },
    } as unknown as WorkflowGateway;
    const clock = {
      read: () => under.clock.read(),
      planNow: async () => under.clock.systemNow(),
    } as unknown as PlanClock;
    const orders = new OrdersService(under.dataSource, gateway, clock, calendars);
    const [older, newer, unknown] = [await taskOfPlan(), await taskOfPlan(), await taskOfPlan()];
    await enter(await withDayOff('2025-09-04'));
    await under.rows('UPDATE subject SET calendar_version = 2 WHERE id = $1', newer);
    await under.rows('UPDATE subject SET calendar_version = NULL WHERE id = $1', unknown);
    for (const id of [older, newer, unknown]) {
      const subject: SubjectRef = { kind: 'task', id };
      const command = { type: 'receive' };
      await orders.give({ subject, actor: OFFICER, key: randomUUID(), expectedVersion: null, command });
    }
    expect([carried.get(older), carried.get(newer), carried.get(unknown)]).toEqual([2, undefined, 2]);
  });
});
