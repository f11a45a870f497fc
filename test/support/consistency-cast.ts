import { randomUUID } from 'node:crypto';
import { openReport } from '../../domain/report/report.decide.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { TaskCommand } from '../../domain/task/task.ts';
import type { ConsistencyUnderTest } from './consistency-under-test.ts';
import { dueOn, local, OFFICER, OWNER, type TaskWriter } from './recording-under-test.ts';
import { reportDefinition } from './report-story.ts';

/** Three subjects with everything that can stand around them; nothing contradicts anything. */
export interface Cast {
  /** Received and submitted, with its content. */
  readonly worked: TaskWriter;
  /** Left alone until its lateness went to the leader. */
  readonly late: TaskWriter;
  readonly reportId: string;
}

/** Fills a database of `under` with the cast, whose workflows all run. */
export async function enter(under: ConsistencyUnderTest): Promise<Cast> {
  await under.begin();
  await under.guard().check();
  const worked = await under.launchedTask();
  const contentId = randomUUID();
  await under.recording.rows(
    `INSERT INTO content (id, kind, subject_id, body, file_ids, sha256, created_by, created_at, touched_at, kept)
     VALUES ($1, 'task-result', $2, '{}', '{}', 'its-hash', $3, now(), now(), true)`,
    contentId,
    worked.id,
    OFFICER.accountId,
  );
  await orderWithReceipt(under, worked, OFFICER, { type: 'receive' });
  await orderWithReceipt(under, worked, OFFICER, { type: 'submit', contentId, contentHash: 'its-hash' });
  const late = await under.launchedTask();
  while ((await urgentOf(under, late)) === 0) await fireNext(under, late);
  return { worked, late, reportId: await openedReport(under) };
}

/** An order with the receipt that the API stores first. */
export async function orderWithReceipt(
  under: ConsistencyUnderTest,
  task: TaskWriter,
  by: Actor,
  command: TaskCommand,
): Promise<void> {
  const key = randomUUID();
  await under.recording.rows(
    `INSERT INTO command_receipt (subject_id, key, account_id, body_hash, received_at) VALUES ($1, $2, $3, 'h', now())`,
    task.id,
    key,
    by.accountId,
  );
  await under.recording.recording.record(task.input(await task.decide(by, command, key)));
}

async function fireNext(under: ConsistencyUnderTest, task: TaskWriter): Promise<void> {
  const [row] = await under.recording.rows<{ at: Date }>(
    'SELECT next_at AS at FROM subject WHERE id = $1',
    task.id,
  );
  under.recording.clock.systemMs = row!.at.getTime();
  await task.fire(null);
}

async function urgentOf(under: ConsistencyUnderTest, { id }: TaskWriter): Promise<number> {
  return (await under.recording.rows('SELECT 1 FROM notification WHERE urgent AND subject_id = $1', id))
    .length;
}

async function openedReport(under: ConsistencyUnderTest): Promise<string> {
  const [subjectId, planId, now] = [randomUUID(), randomUUID(), local('2025-11-03 09:00')];
  const { policy, calendar } = await under.recording.settings.forPlan();
  const definition = reportDefinition({ reportId: subjectId, roundId: randomUUID(), planId });
  const event = openReport(definition, dueOn('2025-12-14'), { subjectId, policy, calendar, now });
  const actor = { accountId: OWNER.accountId, agencyId: OWNER.agencyId };
  const first = { seq: 1, at: now, actor, key: null, event };
  const title = 'Báo cáo kết quả năm 2025';
  const settings = { calendarVersion: calendar.v, policyVersion: policy.version };
  await under.recording.launch.insertSubjects([
    { subjectId, kind: 'report', planId, planVersion: 1, first, title, settings },
  ]);
  await under.recording.launch.markStarted([subjectId], 1);
  under.temporal.running.set(`report/${subjectId}`, 1);
  return subjectId;
}
