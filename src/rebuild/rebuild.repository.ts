import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Installation } from '../common/clock/installation.entity.ts';
import type { SubjectRef } from '../temporal/workflow-gateway.ts';
import { ENDED, LIVE } from './live-subjects.ts';

/** One rebuild at a time, whoever of the workers or commands comes first: any fixed number serves. */
const REBUILD_LOCK = 7_201_508;

/** What PostgreSQL knows of a rebuild of the workflows: what it has to do, and how far it is. */
@Injectable()
export class RebuildRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Does the work while no other process rebuilds. The lock ends with the connection, so a dead holder leaves none. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const holder = this.dataSource.createQueryRunner();
    try {
      await holder.query('SELECT pg_advisory_lock($1)', [REBUILD_LOCK]);
      return await work();
    } finally {
      await holder.query('SELECT pg_advisory_unlock($1)', [REBUILD_LOCK]).catch(() => undefined);
      await holder.release();
    }
  }

  async installation(): Promise<Installation> {
    return this.dataSource.getRepository(Installation).findOneByOrFail({ id: 1 });
  }

  async noteSentinel(at: Date): Promise<void> {
    await this.dataSource.query(
      'UPDATE installation SET sentinel_started_at = $1 WHERE id = 1 AND sentinel_started_at IS NULL',
      [at],
    );
  }

  /**
   * Begins a rebuild, all or nothing: the installation's generation and those of all live subjects grow, so that nothing
   * their former workflows still try to record is taken. A recording that stopped goes on: the doubt was about what the
   * workflow believed, and the new one believes the events.
   *
   * @returns the installation's new generation
   */
  async begin(at: Date): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [[row]] = await manager.query<[{ generation: number }[], number]>(
        'UPDATE installation SET generation = generation + 1, rebuilding_since = $1 WHERE id = 1 RETURNING generation',
        [at],
      );
      await manager.query(
        `UPDATE subject SET generation = generation + 1, started_generation = NULL, halted = NULL
          WHERE id IN (SELECT subject.id FROM subject LEFT JOIN plan ON plan.id = subject.plan_id
                        WHERE ${LIVE} ORDER BY subject.id FOR UPDATE OF subject)`,
        [ENDED],
      );
      if (row === undefined) throw new Error('the installation has no row');
      return row.generation;
    });
  }

  /**
   * Raises the generations of the installation and of all subjects as after so many rebuilds: those that PostgreSQL forgot
   * when it was restored.
   */
  async catchUp(generation: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `UPDATE subject SET generation = subject.generation + $1 - installation.generation FROM installation
          WHERE installation.generation < $1`,
        [generation],
      );
      await manager.query('UPDATE installation SET generation = $1 WHERE generation < $1', [generation]);
    });
  }

  async end(): Promise<void> {
    await this.dataSource.query('UPDATE installation SET rebuilding_since = NULL WHERE id = 1');
  }

  /** The next subjects by id whose workflow of the present generation is not known to be started. */
  async waitingSubjects(after: string | null, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT id FROM subject
        WHERE started_generation IS DISTINCT FROM generation AND ($1::uuid IS NULL OR id > $1)
        ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  async countWaitingSubjects(): Promise<number> {
    const rows: { n: number }[] = await this.dataSource.query(
      'SELECT count(*)::int AS n FROM subject WHERE started_generation IS DISTINCT FROM generation',
    );
    return rows[0]?.n ?? 0;
  }

  /** Live subjects of closed plans: their new workflows have to learn that they may end with their last clock. */
  async liveSubjectsOfClosedPlans(): Promise<SubjectRef[]> {
    return this.dataSource.query(
      `SELECT subject.id, subject.kind FROM subject JOIN plan ON plan.id = subject.plan_id
        WHERE plan.status = 'closed' AND ${LIVE} ORDER BY subject.id`,
      [ENDED],
    );
  }

  /** Plans that are issued and not closed, and rounds that are not closed: each has a workflow of its own. */
  async tickers(): Promise<{ kind: 'plan' | 'round'; id: string }[]> {
    return this.dataSource.query(
      `SELECT 'plan' AS kind, id FROM plan WHERE status IN ('issued', 'running')
       UNION ALL SELECT 'round', id FROM report_round WHERE status <> 'closed'
       ORDER BY 1, 2`,
    );
  }
}
