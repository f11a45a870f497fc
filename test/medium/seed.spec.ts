import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyDirectory } from '../../src/agencies/agency-directory.service.ts';
import { CalendarService } from '../../src/calendar/calendar.service.ts';
import { PlansService } from '../../src/plans/plans.service.ts';
import { DEMO_LOGINS, SHOWN_DEMO_ACCOUNTS } from '../../src/seed/demo-accounts.ts';
import { SeedService } from '../../src/seed/seed.service.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { PlansUnderTest } from '../support/plans-under-test.ts';

// Rows of level 3 in data/units-until-2025-06-30.csv.
const FORMER_COMMUNES = 10_051;

let database: TestDatabase;
let under: PlansUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  under = await PlansUnderTest.start(database);
});
afterAll(async () => {
  await under.close();
  await database.drop();
});

const counts = async () => ({
  communes: await under.count(`SELECT count(*) FROM unit WHERE valid_to IS NULL AND level = 'commune'`),
  provinces: await under.count(`SELECT count(*) FROM unit WHERE valid_to IS NULL AND level = 'province'`),
  formerCommunes: await under.count(
    `SELECT count(*) FROM unit WHERE valid_to IS NOT NULL AND level = 'commune'`,
  ),
  committees: await under.count(
    `SELECT count(*) FROM agency WHERE kind = 'people''s-committee' AND level = 'commune' AND valid_to IS NULL`,
  ),
  provinceCommittees: await under.count(
    `SELECT count(*) FROM agency WHERE kind = 'people''s-committee' AND level = 'province' AND valid_to IS NULL`,
  ),
  agencies: await under.count('SELECT count(*) FROM agency'),
  accounts: await under.count('SELECT count(*) FROM account'),
  plans: await under.count('SELECT count(*) FROM plan'),
  days: await under.count('SELECT count(*) FROM calendar_day'),
});

describe('the seed', () => {
  it('enters the 34 provinces and 3,321 communes with their committees, and the former units', async () => {
    expect(await counts()).toMatchObject({
      communes: 3321,
      provinces: 34,
      committees: 3321,
      provinceCommittees: 34,
      formerCommunes: FORMER_COMMUNES,
      days: 78,
    });
    expect(
      await under.count(`SELECT count(*) FROM unit WHERE province_code = '1' AND valid_to IS NULL`),
    ).toBe(126);
  });

  it('changes nothing when it runs again, and keeps what was entered by hand', async () => {
    await under.rows(`UPDATE agency SET email = 'vt@badinh.gov.vn' WHERE id = 'vn-xa-00004'`);
    const before = await counts();

    await under.get(SeedService).run();

    expect(await counts()).toEqual(before);
    expect(before.plans).toBe(1);
    const mailboxes = await under.rows(`SELECT email FROM agency WHERE id = 'vn-xa-00004'`);
    expect(mailboxes).toEqual([{ email: 'vt@badinh.gov.vn' }]);
  });

  it('does not enter the same files again, and enters other files over them', async () => {
    await under.rows(
      `UPDATE unit SET name = 'đổi tay' WHERE code = '4' AND level = 'commune' AND valid_to IS NULL`,
    );
    const byHand = () => under.count(`SELECT count(*) FROM unit WHERE name = 'đổi tay'`);
    expect(await byHand()).toBe(1);

    await under.get(SeedService).run();
    expect(await byHand()).toBe(1);

    await under.rows(`UPDATE reference_import SET sha256 = 'of other files'`);
    await under.get(SeedService).run();
    expect(await byHand()).toBe(0);
    expect(
      await under.rows(`SELECT name FROM reference_import WHERE sha256 <> 'of other files'`),
    ).toHaveLength(1);
  });

  it('makes an account for each agency that gets work, and those that are shown', async () => {
    const logins = (await under.rows<{ login: string }>('SELECT login FROM account')).map(
      ({ login }) => login,
    );
    for (const { login } of SHOWN_DEMO_ACCOUNTS) expect(logins).toContain(login);
    const preview = await under
      .get(PlansService)
      .list(await under.actor(DEMO_LOGINS.planOwner), { limit: 1 })
      .then(async ({ items }) =>
        under.get(PlansService).preview(await under.actor('lanh-dao'), items[0]!.id),
      );
    expect(preview.tasks).toBe(951);
    // 126 communes, 20 sở, ban, ngành but the standing agency, the Front, the management board where it is no "ban", Đài.
    expect(
      await under.count(`SELECT count(*) FROM account WHERE roles = '{officer,head}'`),
    ).toBeGreaterThanOrEqual(147);
  });

  it('gives a registry that reads the groups of a plan, and the calendar', async () => {
    const group = await under
      .get(AgencyDirectory)
      .resolve('UBND các xã, phường', { authority: 'ha-noi', on: '2025-07-15' });
    expect(group.agencies).toHaveLength(126);
    expect((await under.get(CalendarService).year(2025)).days.map(({ date }) => date)).toContain(
      '2025-09-02',
    );
  });
});
