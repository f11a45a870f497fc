import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportState } from '../../domain/report/report.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { AuditService } from '../audit/audit.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { Notification } from '../recording/notification.entity.ts';
import { OutboxMessage } from '../recording/outbox-message.entity.ts';
import type { SubjectFold } from '../recording/subject-fold.ts';
import { foldAnew, rewrite } from '../recording/subject-store.ts';
import { insertRows, writeTogether } from '../recording/write-together.ts';
import { reportTitle } from '../reports/report-title.ts';
import type { Findings, FoundRef } from './finding.ts';
import { FOLD_RULES } from './fold-rules.ts';
import { missingNotices } from './missing-notices.ts';
import { RoundCheck } from './round-check.service.ts';
import type { Progress } from './subject-check.service.ts';

/**
 * Puts right what PostgreSQL contradicts itself in. Every place is a transaction of its own under the lock of what it is
 * about, with its audit entry: it may be done while the system works, be broken off anywhere, and be done again.
 */
@Injectable()
export class MemoryRepair {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
    private readonly rounds: RoundCheck,
  ) {}

  /** Repairs what was found; where the events themselves are in doubt nothing is touched. */
  async run(findings: Findings, progress: Progress): Promise<void> {
    const doubtful = new Set(
      [FOLD_RULES.altered, FOLD_RULES.unfoldable].flatMap((rule) => findings.idsOf(rule)),
    );
    const rebuilds = findings.toRepair('rebuild').filter(({ id }) => !doubtful.has(id));
    for (const [index, { id }] of rebuilds.entries()) {
      await this.rebuild(id);
      progress(index + 1, rebuilds.length);
    }
    for (const { id } of findings.toRepair('tell')) await this.tell(id);
    for (const { id } of findings.toRepair('rebuild-round')) {
      await this.dataSource.transaction((manager) => this.rounds.rebuild(manager, id));
    }
    await this.reopen(findings.toRepair('reopen-job'));
  }

  private async rebuild(subjectId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const fold = await foldAnew(manager, subjectId);
      await rewrite(manager, fold, await titleOf(manager, fold));
      await this.note(manager, fold, 'memory-rebuilt', { lastSeq: fold.lastSeq });
    });
  }

  private async tell(subjectId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const fold = await foldAnew(manager, subjectId);
      const { notifications, messages } = await missingNotices(manager, fold, this.clock.systemNow());
      if (notifications.length + messages.length === 0) return;
      await writeTogether(manager, [
        ...(notifications.length > 0 ? [insertRows(Notification, notifications)] : []),
        ...(messages.length > 0 ? [insertRows(OutboxMessage, messages)] : []),
      ]);
      await this.note(manager, fold, 'notices-written', {
        notifications: notifications.length,
        messages: messages.length,
      });
    });
  }

  /** Their workflows are found missing afterwards, and started; any process that looks for waiting jobs starts them too. */
  private async reopen(jobs: readonly FoundRef[]): Promise<void> {
    await this.dataSource.query(
      `UPDATE bulk_job SET status = 'running', finished_at = NULL, started_at = NULL WHERE id = ANY ($1::uuid[])`,
      [jobs.map(({ id }) => id)],
    );
  }

  private async note(
    manager: EntityManager,
    { kind: { kind }, subject }: SubjectFold,
    action: string,
    data: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(manager, {
      chainId: `${kind}/${subject.id}`,
      at: (await this.clock.read()).planNow,
      actor: null,
      action: `${kind}.${action}`,
      subjectType: kind,
      subjectId: subject.id,
      data,
    });
  }
}

/** The title that the launch gave it. */
async function titleOf(manager: EntityManager, { kind, state }: SubjectFold): Promise<string> {
  if (kind.kind === 'report') {
    const { definition } = state as unknown as ReportState;
    return reportTitle(definition.kind, definition.periodKey);
  }
  const { definition } = state as unknown as TaskState;
  const rows: { title: string }[] = await manager.query(
    'SELECT title_short AS title FROM assignment WHERE id::text = $1',
    [definition.assignmentId],
  );
  return rows[0]?.title ?? '';
}
