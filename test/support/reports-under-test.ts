import { randomUUID } from 'node:crypto';
import { isReplan } from '../../domain/obligation/replan.ts';
import { decideReport } from '../../domain/report/report.decide.ts';
import type { ReportCommand, ReportState } from '../../domain/report/report.ts';
import { BulkRunner } from '../../src/bulk/bulk-runner.service.ts';
import { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import { PlanTicker } from '../../src/plans/plan-ticker.service.ts';
import { RecordingService } from '../../src/recording/recording.service.ts';
import { RoundTicker, type RoundTick } from '../../src/reports/round-ticker.service.ts';
import type { SubjectRef } from '../../src/temporal/workflow-gateway.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CommandAnswer, CommandEnvelope } from '../../workflows/contracts/subject.contract.ts';
import type { ApiAnswer } from './api.ts';
import { at } from './report-story.ts';
import { TasksUnderTest } from './tasks-under-test.ts';

/** Less than the ten minutes after which a firing is late. */
const A_FEW_MINUTES = 8 * 60_000;

/** A sample plan launched, its round of the year, and reports whose orders are decided without Temporal. */
export class ReportsUnderTest {
  roundId = '';

  private constructor(readonly tasks: TasksUnderTest) {}

  static async start(tasks = TasksUnderTest.start()): Promise<ReportsUnderTest> {
    const under = new ReportsUnderTest(await tasks);
    under.decideReports();
    await under.tasks.get(PlanTicker).advance(under.tasks.planId);
    const [round] = await under.rows<{ id: string }>('SELECT id FROM report_round');
    under.roundId = round?.id ?? '';
    return under;
  }

  /** Plan time goes on to `2025-11-03 06:30` in Việt Nam. */
  async moveTo(text: string): Promise<void> {
    await this.tasks.get(PlanClock).moveTo(new Date(at(text)));
  }

  /** Plan time goes on in steps of some minutes, and what is reached fires, as the workflows of all subjects would have it. */
  async fireUntil(text: string): Promise<void> {
    const until = at(text);
    for (;;) {
      const [row] = await this.rows<{ at: Date | null }>('SELECT min(next_at) AS at FROM subject');
      const next = row?.at?.getTime() ?? Infinity;
      if (next > until) break;
      await this.tasks.get(PlanClock).moveTo(new Date(Math.min(until, next + A_FEW_MINUTES)));
      await this.fireReached();
    }
    await this.moveTo(text);
  }

  private async fireReached(): Promise<void> {
    const now = await this.tasks.get(PlanClock).planNow();
    const reached = await this.rows<{ subjectId: string; kind: 'task' | 'report'; afterSeq: number }>(
      'SELECT id AS "subjectId", kind, last_seq AS "afterSeq" FROM subject WHERE next_at <= $1',
      now,
    );
    const recording = this.tasks.get(RecordingService);
    const fire = { generation: 1, events: [], fire: true };
    await Promise.all(reached.map((subject) => recording.record({ ...subject, ...fire })));
  }

  /** What the round's workflow does when it wakes. */
  advance(): Promise<RoundTick> {
    return this.tasks.get(RoundTicker).advance(this.roundId);
  }

  /** Lets every job run to its end, as their workflows would. */
  async runJobs(): Promise<void> {
    const jobs = await this.rows<{ id: string }>(
      `SELECT id FROM bulk_job WHERE status = 'running' ORDER BY id`,
    );
    const runner = this.tasks.get(BulkRunner);
    for (const { id } of jobs) while ((await runner.runBatch(id, () => undefined)).left > 0);
  }

  /** The unit's report, or the consolidation of an agency. */
  async report(agencyId: string, kind = 'unit'): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      'SELECT id FROM report WHERE agency_id = $1 AND kind = $2',
      agencyId,
      kind,
    );
    if (!row) throw new Error(`no report of ${agencyId}`);
    return row.id;
  }

  /** Orders something of a report in the version that is in force. */
  async order(login: string, id: string, body: object, key: string = randomUUID()): Promise<ApiAnswer> {
    const [row] = await this.rows<{ version: number }>('SELECT version FROM report WHERE id = $1', id);
    const versioned = { expectedVersion: row?.version, ...body };
    return this.call(login, 'POST', `/reports/${id}/commands`, { body: versioned, key });
  }

  call(
    login: string,
    method: string,
    path: string,
    call: { body?: unknown; key?: string } = {},
  ): Promise<ApiAnswer> {
    return this.tasks.call(login, method, path, call);
  }

  rows<R>(sql: string, ...values: unknown[]): Promise<R[]> {
    return this.tasks.rows<R>(sql, ...values);
  }

  async count(sql: string, ...values: unknown[]): Promise<number> {
    const [row] = await this.rows<{ count: string }>(sql, ...values);
    return Number(row?.count);
  }

  async close(): Promise<void> {
    await this.tasks.close();
  }

  /** Orders to reports are decided as their workflows do; those to tasks stay with the gateway of the tasks. */
  private decideReports(): void {
    const { gateway } = this.tasks;
    const orderTask = gateway.order.bind(gateway);
    gateway.order = (subject: SubjectRef, envelope: CommandEnvelope<unknown>) =>
      subject.kind === 'report' && !isReplan(envelope.command as { type: string })
        ? this.decide(subject.id, envelope)
        : orderTask(subject, envelope);
  }

  private async decide(subjectId: string, envelope: CommandEnvelope<unknown>): Promise<CommandAnswer> {
    const { store, settings, recording, clock } = this.tasks.gateway.services;
    const row = await store.load(subjectId);
    if (row === null) throw new DomainError('subject-unknown', { subjectId });
    const { actor, sentAt, key, expectedVersion } = envelope;
    if (expectedVersion !== null && expectedVersion !== row.lastHumanSeq) {
      throw new DomainError('version-stale', { expected: expectedVersion, current: row.lastHumanSeq });
    }
    const now = (await clock.planNow()).getTime();
    const context = { subjectId, ...(await settings.forPlan(row.planId)), now, actor, sentAt };
    const decided = decideReport(row.state as ReportState, envelope.command as ReportCommand, context);
    const events = decided.map((event, n) => ({
      seq: row.lastSeq + 1 + n,
      at: now,
      actor: { accountId: actor.accountId, agencyId: actor.agencyId },
      key: n === 0 ? key : null,
      event,
    }));
    const { lastSeq: afterSeq } = row;
    await recording.record({ subjectId, kind: 'report', generation: 1, afterSeq, events, fire: false });
    const { status } = (await store.load(subjectId))?.state as ReportState;
    return { subjectId, version: afterSeq + events.length, status, at: now };
  }
}
