import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.ts';
import { SubjectLauncher } from '../bulk/subject-launcher.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { DomainError } from '../../domain/errors.ts';
import { WorkflowInspector } from '../temporal/workflow-inspector.ts';
import type { LostOrders } from './lost-orders.ts';
import { RebuildRepository } from './rebuild.repository.ts';

interface Raised {
  readonly id: string;
  readonly kind: 'task' | 'report';
  readonly generation: number;
}

/** Starts single tasks and reports anew from PostgreSQL, in the place of whatever runs in Temporal. */
@Injectable()
export class SubjectRestarter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly clock: PlanClock,
    private readonly launcher: SubjectLauncher,
    private readonly rebuild: RebuildRepository,
    private readonly inspector: WorkflowInspector,
  ) {}

  /**
   * The same for one, by its id alone.
   *
   * @throws DomainError 'subject-unknown'; where Temporal does not answer
   */
  async restartOne(subjectId: string): Promise<void> {
    const [subject] = await this.dataSource.query<Pick<Raised, 'id' | 'kind'>[]>(
      'SELECT id, kind FROM subject WHERE id = $1',
      [subjectId],
    );
    if (subject === undefined) throw new DomainError('subject-unknown', { subjectId });
    const known = await this.inspector.find(subject);
    await this.restart(new Map([[subjectId, known?.generation ?? 0]]), []);
  }

  /**
   * Raises the generations above those that Temporal knows (0: none), so that nothing the former runs still try to record
   * is taken; a recording that stopped goes on. What the former runs knew and PostgreSQL does not is noted in the audit
   * before it is given up. Not beside a rebuild: one waits for the other.
   */
  async restart(generations: ReadonlyMap<string, number>, losses: readonly LostOrders[]): Promise<void> {
    const lost = new Map(losses.map((loss) => [loss.id, loss]));
    const { planNow: at } = await this.clock.read();
    await this.rebuild.alone(async () => {
      const raised = await this.dataSource.transaction(async (manager) => {
        const rows = await raise(manager, generations);
        await this.audit.appendAll(
          manager,
          rows.map(({ id, kind, generation }) => ({
            chainId: `${kind}/${id}`,
            at,
            actor: null,
            action: `${kind}.workflow-restarted`,
            subjectType: kind,
            subjectId: id,
            data: { generation, lost: lost.get(id) ?? null },
          })),
        );
        return rows;
      });
      await this.launcher.startAgain(raised.map(({ id }) => id));
    });
  }
}

async function raise(manager: EntityManager, generations: ReadonlyMap<string, number>): Promise<Raised[]> {
  const given = [...generations].map(([id, generation]) => ({ id, generation }));
  await manager.query('SELECT 1 FROM subject WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
    given.map(({ id }) => id),
  ]);
  const [rows] = await manager.query<[Raised[], number]>(
    `UPDATE subject SET generation = greatest(subject.generation, given.generation) + 1,
            started_generation = NULL, halted = NULL
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, generation int)
      WHERE subject.id = given.id RETURNING subject.id, subject.kind, subject.generation`,
    [JSON.stringify(given)],
  );
  return rows;
}
