import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { at } from '../support/report-story.ts';
import { TasksUnderTest } from '../support/tasks-under-test.ts';

const BA_DINH = 'vn-xa-00004';
const SO_NOI_VU = 'ha-noi/so-noi-vu';

let under: TasksUnderTest;

/** A Saturday long after most dates of the plan. */
beforeAll(async () => {
  under = await TasksUnderTest.start();
  await under.get(PlanClock).moveTo(new Date(at('2025-12-27 10:00')));
  // Two bodies with the same late work, of which one was only asked for it.
  await under.rows(
    `UPDATE task SET due_at = '2025-12-01T00:00:00+07', due_on = '2025-11-30'
      WHERE id IN (SELECT id FROM task WHERE treatment = 'requested' LIMIT 2)`,
  );
  // A ward asks for more time, and a moment later whether the work is its own at all.
  await under.rows(
    `UPDATE task SET decision_pending = true, extension_pending = true, refusal_pending = true
      WHERE id = (SELECT id FROM task WHERE agency_id = $1 AND status = 'not-received' ORDER BY id LIMIT 1)`,
    BA_DINH,
  );
  await under.rows(
    `UPDATE task SET decision_pending = true, status = 'awaiting-confirmation'
      WHERE id = (SELECT id FROM task WHERE agency_id = $1 AND status = 'not-received' AND NOT refusal_pending ORDER BY id LIMIT 1)`,
    BA_DINH,
  );
}, 120_000);
afterAll(() => under.close());

const get = async (login: string, path: string) => (await under.call(login, 'GET', path)).body;
const count = async (condition: string) =>
  (await under.rows<{ n: number }>(`SELECT count(*)::int AS n FROM task WHERE ${condition}`))[0]!.n;
const OVERDUE = `due_at < '2025-12-27T10:00:00+07' AND status IN ('not-received', 'in-progress', 'returned')`;

/** How many tasks a list has, page by page. */
async function countTasks(filter: string, login = 'lanh-dao'): Promise<number> {
  let [found, cursor] = [0, ''];
  do {
    const { items, nextCursor } = await get(login, `/tasks?limit=200&${filter}${cursor}`);
    found += items.length;
    cursor = nextCursor === null ? '' : `&cursor=${encodeURIComponent(nextCursor)}`;
  } while (cursor !== '');
  return found;
}

interface Part {
  text: string;
  ids: string[];
}

describe('the text of a plan', () => {
  it('has each assignment at its sentence, under the id that its tasks name', async () => {
    const id = await under.task('III.6.5', BA_DINH);
    const { assignment } = await get('ba-dinh', `/tasks/${id}`);
    const { paragraphs, spans } = await get('ba-dinh', `/plans/${under.planId}/text`);
    const parts = paragraphs.flatMap((paragraph: { parts: Part[] }) => paragraph.parts) as Part[];
    const words = parts.filter(({ ids }) => ids.includes(assignment.id)).map(({ text }) => text);
    expect(words.join(' ')).toBe(assignment.text);
    expect(spans).toContainEqual(
      expect.objectContaining({ id: assignment.id, kind: 'assignments', ref: 'III.6.5' }),
    );
  });
});

describe('the course of a plan', () => {
  it('ends its trend with what the summary says now, and begins it before the launch', async () => {
    const { national } = await get('so-noi-vu', `/plans/${under.planId}/summary`);
    const { points } = await get('so-noi-vu', `/plans/${under.planId}/trend?weeks=60`);
    expect(points.at(-1)).toEqual({ on: '2025-12-27', national });
    expect(national.openOverdue).toBeGreaterThan(0);
    expect(points.at(-2).on).toBe('2025-12-21');
    const nothing = { doneOnTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, suspended: 0 };
    expect(points[0]).toEqual({ on: '2024-11-03', national: nothing });
    const launched = points.find(({ on }: { on: string }) => on === '2025-07-20');
    expect(launched.national).toMatchObject({
      openOverdue: 0,
      openInTime: national.openInTime + national.openOverdue,
    });
  });

  it('shows a ward the trend of its own work alone', async () => {
    const own = await get('ba-dinh', `/plans/${under.planId}/trend`);
    const { national } = await get('ba-dinh', `/plans/${under.planId}/summary`);
    expect(own.points.at(-1).national).toEqual(national);
  });

  it('has each assignment on its timeline with the first and last of its dates', async () => {
    const { assignments, today, issuedOn } = await get('so-noi-vu', `/plans/${under.planId}/timeline`);
    expect([today, issuedOn]).toEqual(['2025-12-27', expect.stringMatching(/^2025-/)]);
    const rows = await under.rows<{ id: string; n: number; first: string | null }>(
      `SELECT assignment_id AS id, count(*)::int AS n, min(due_on)::text AS first FROM task GROUP BY 1 ORDER BY 1`,
    );
    const shown = assignments.map((line: { id: string; tasks: number; firstDueOn: string | null }) => ({
      id: line.id,
      n: line.tasks,
      first: line.firstDueOn,
    }));
    expect(shown.sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))).toEqual(rows);
  });
});

describe('what needs somebody today', () => {
  it('is told the standing agency as its list of decisions has it, and what others owe without requests', async () => {
    const { items } = await get('so-noi-vu', '/overviews/today');
    const of = (kind: string) => items.find((item: { kind: string }) => item.kind === kind);
    expect(of('overdue-tasks').count).toBe(await count(`${OVERDUE} AND treatment = 'followed'`));
    const asked = await get('so-noi-vu', '/tasks?waitingForMe=true&pending=date&limit=200');
    const own = asked.items.filter((task: { agency: { id: string } }) => task.agency.id === SO_NOI_VU);
    expect([of('set-dates')?.count, own]).toEqual([asked.items.length, []]);
    expect(of('silent-tasks').count).toBe(
      (await get('so-noi-vu', '/plans/' + under.planId + '/board')).groups
        .flatMap(
          (group: { rows: { cells: ({ silent: boolean; requested: boolean } | null)[] }[] }) => group.rows,
        )
        .flatMap((row: { cells: ({ silent: boolean; requested: boolean } | null)[] }) => row.cells)
        .filter((cell: { silent: boolean; requested: boolean } | null) => cell?.silent && !cell.requested)
        .length,
    );
    const [earliest] = await under.rows<{ day: string }>(
      `SELECT to_char(min(receipt_due_on) + 1, 'YYYY-MM-DD') AS day FROM task
        WHERE status = 'not-received' AND treatment = 'followed'`,
    );
    expect(Date.parse(of('silent-tasks').since)).toBe(Date.parse(`${earliest!.day}T00:00:00+07:00`));
  });

  it('opens what others owe to lists of as many tasks', async () => {
    const { items } = await get('so-noi-vu', '/overviews/today');
    const owed = 'treatment=followed&inFollowedPlans=true';
    const lists = {
      'overdue-tasks': `timeClass=overdue&status=not-received,in-progress,returned&${owed}`,
      'silent-tasks': `silent=true&${owed}`,
    };
    for (const [kind, filter] of Object.entries(lists)) {
      const figure = items.find((item: { kind: string }) => item.kind === kind);
      expect([kind, await countTasks(filter, 'so-noi-vu')]).toEqual([kind, figure.count]);
    }
  });

  it('counts each kind of decision as its list has it, work with a refusal and an extension in both', async () => {
    const { items } = await get('so-noi-vu', '/overviews/today');
    const lists = {
      'decide-refusals': 'refusal',
      'decide-extensions': 'extension',
      'confirm-results': 'result',
      'set-dates': 'date',
    };
    const counted = Object.keys(lists).map(
      (kind) => items.find((item: { kind: string }) => item.kind === kind)?.count ?? 0,
    );
    const listed: number[] = [];
    for (const pending of Object.values(lists))
      listed.push(await countTasks(`waitingForMe=true&pending=${pending}`, 'so-noi-vu'));
    expect(counted).toEqual(listed);
    expect(listed.slice(0, 3)).toEqual([1, 1, 1]);
  });

  it('tells escalations as their list has them, without what asks the reader for an explanation', async () => {
    await under.rows(
      `INSERT INTO escalation (subject_id, id, plan_id, agency_id, clock, clock_version, level, status, raised_at, updated_at)
       SELECT subject_id, 'due-1', plan_id, agency_id, 'due', 1, 1, status, now(), now()
         FROM (SELECT id AS subject_id, plan_id, agency_id, 'open' AS status FROM task WHERE agency_id = $1
               UNION ALL SELECT id, plan_id, agency_id, 'directed' FROM task WHERE agency_id = $2) AS raised`,
      BA_DINH,
      SO_NOI_VU,
    );
    const list = async (status: string) =>
      (await get('so-noi-vu', `/escalations?waitingForMe=true&limit=100&status=${status}`)).items;
    const { items } = await get('so-noi-vu', '/overviews/today');
    const counted = items.find(({ kind }: { kind: string }) => kind === 'decide-escalations').count;
    expect(counted).toBe(7);
    expect(await list('open,answered')).toHaveLength(counted);
    expect(await list('directed')).toHaveLength(await count(`agency_id = '${SO_NOI_VU}'`));
  });

  it('is nothing for a ward, also where it names a plan that it works on', async () => {
    expect(await get('ba-dinh', '/overviews/today')).toEqual({ items: [] });
    expect(await get('ba-dinh', `/overviews/today?planId=${under.planId}`)).toEqual({ items: [] });
  });
});

describe('the page of the leader', () => {
  it('has late agencies without those that were only requested', async () => {
    const { lateAgencies, lateAgencyCount, plans } = await get('lanh-dao', '/overviews/leader');
    const requested = await under.rows<{ id: string }>(
      `SELECT DISTINCT agency_id AS id FROM task WHERE ${OVERDUE} AND treatment = 'requested'`,
    );
    expect(requested.length).toBeGreaterThan(0);
    const late = lateAgencies.map(({ agency }: { agency: { id: string } }) => agency.id);
    for (const { id } of requested) expect(late).not.toContain(id);
    const [{ n }] = (await under.rows<{ n: number }>(
      `SELECT count(DISTINCT agency_id)::int AS n FROM task WHERE ${OVERDUE} AND treatment = 'followed'`,
    )) as [{ n: number }];
    expect(lateAgencyCount).toBe(n);
    expect(plans[0]).toMatchObject({ plan: { id: under.planId }, tasks: 951, risks: ['much-overdue'] });
  });

  it('counts a late agency as the list of its overdue tasks does', async () => {
    const { lateAgencies } = await get('lanh-dao', '/overviews/leader');
    const { agency, overdue } = lateAgencies[0];
    const path = `/tasks?agencyId=${agency.id}&timeClass=overdue&treatment=followed&limit=200`;
    expect((await get('lanh-dao', path)).items).toHaveLength(overdue);
  });

  it('opens each figure of the four classes to exactly its tasks', async () => {
    await under.rows(
      `UPDATE task SET status = 'completed', timeliness = CASE WHEN n % 2 = 0 THEN 'late' ELSE 'on-time' END,
              completed_at = '2025-10-20T00:00:00+07', class = 'dated', dormant = false,
              due_at = '2025-10-15T00:00:00+07', due_on = '2025-10-14'
         FROM (SELECT id AS one, row_number() OVER (ORDER BY id) AS n FROM task WHERE treatment = 'followed' LIMIT 5) AS done
        WHERE task.id = done.one`,
    );
    const { national } = (await get('lanh-dao', '/overviews/leader')).plans[0];
    expect([national.doneOnTime, national.doneLate]).toEqual([3, 2]);
    const figures = [
      ['done-on-time', national.doneOnTime],
      ['done-late', national.doneLate],
      ['open-in-time', national.openInTime],
      ['open-overdue', national.openOverdue],
    ];
    for (const [name, figure] of figures)
      expect([name, await countTasks(`national=${name}`)]).toEqual([name, figure]);
  });

  it('tells of a week, from Monday to Sunday, what became overdue in it', async () => {
    const week = await get('lanh-dao', '/overviews/week?on=2025-12-17');
    expect([week.from, week.to]).toEqual(['2025-12-15', '2025-12-21']);
    expect(week.plans[0]).toMatchObject({ plan: { id: under.planId }, completed: 0, submitted: 0 });
    const became = `due_at > '2025-12-15T00:00:00+07' AND due_at <= '2025-12-22T00:00:00+07'`;
    expect(week.plans[0].becameOverdue).toBe(
      await count(`${became} AND ${OVERDUE} AND treatment = 'followed'`),
    );
    const { points } = await get('lanh-dao', `/plans/${under.planId}/trend`);
    const at21 = points.find(({ on }: { on: string }) => on === '2025-12-21');
    expect(week.plans[0].after).toEqual(at21.national);
    expect((await get('lanh-dao', '/overviews/week')).from).toBe('2025-12-15');
  });

  it('is empty for a ward: it follows no plan', async () => {
    expect(await get('ba-dinh', '/overviews/leader')).toMatchObject({
      waiting: [],
      plans: [],
      escalations: [],
      lateAgencies: [],
      trend: [],
    });
    expect((await get('ba-dinh', '/overviews/week')).plans).toEqual([]);
  });
});

describe('a stranger', () => {
  it('finds no text, trend or timeline of a plan that concerns him nothing', async () => {
    await under.rows(
      `INSERT INTO account (id, login, password_hash, display_name, agency_id, roles, locale, active, created_at)
       SELECT gen_random_uuid(), 'nguoi-ngoai', password_hash, 'Người ngoài', 'khong-co', '{head,supervisor}', 'vi', true, now()
         FROM account WHERE login = 'ba-dinh'`,
    );
    for (const path of ['text', 'trend', 'timeline']) {
      const answer = await under.call('nguoi-ngoai', 'GET', `/plans/${under.planId}/${path}`);
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'not-found']);
    }
    expect((await get('nguoi-ngoai', '/overviews/leader')).plans).toEqual([]);
  });
});
