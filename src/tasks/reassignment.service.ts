import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isValidOn } from '../../domain/agency/agency.ts';
import { treatmentUnder } from '../../domain/agency/treatment.ts';
import { localDateOf } from '../../domain/calendar/local-date.ts';
import { DomainError } from '../../domain/errors.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import { treatmentIn } from '../../domain/plan/expand-assignments.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { AgencyDirectory } from '../agencies/agency-directory.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { OrdersService } from '../orders/orders.service.ts';
import type { SeenSubject } from '../subjects/subject-access.service.ts';

/** Whether a task may go to another agency, and how it is followed there. */
@Injectable()
export class Reassignment {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agencies: AgencyDirectory,
    private readonly clock: PlanClock,
    private readonly orders: OrdersService,
  ) {}

  /**
   * How the body is followed that the task goes to: by its kind and by the mandate the task has.
   *
   * @throws DomainError, each with `field`: 'agency-unknown', 'agency-ended', 'agency-not-yet'; 'agency-not-followed' for
   *   a body that gets no tasks; 'assignment-taken' where it has this assignment and occurrence already
   */
  async treatmentAt(task: SeenSubject, agencyId: string, key: string): Promise<FollowedTreatment> {
    const state = task.state as TaskState;
    const registry = await this.agencies.registry();
    const agency = registry.byId.get(agencyId);
    if (agency === undefined) throw new DomainError('agency-unknown', { field: 'agencyId', name: agencyId });
    const authority = registry.byId.get(state.chain.issuerId)?.authority ?? '';
    const { treatment } = treatmentUnder(treatmentIn(registry, authority, agency), state.definition.mandate);
    if (treatment === 'addressed-only')
      throw new DomainError('agency-not-followed', { field: 'agencyId', name: agency.name });
    if (await this.orders.wasAccepted(task.id, key)) return treatment;
    const today = localDateOf((await this.clock.planNow()).getTime());
    if (!isValidOn(agency, today)) {
      const details = {
        field: 'agencyId',
        name: agency.name,
        endedOn: agency.validTo,
        beginsOn: agency.validFrom,
      };
      const ended = agency.validTo !== null && agency.validTo < today;
      throw new DomainError(ended ? 'agency-ended' : 'agency-not-yet', details);
    }
    await this.claim(task, state, agencyId, key);
    await this.refuseDouble(task, state, agencyId);
    return treatment;
  }

  /** Gives back the place that a refused order claimed. */
  async release(taskId: string, key: string): Promise<void> {
    await this.dataSource.query('DELETE FROM assignment_claim WHERE task_id = $1 AND key = $2', [
      taskId,
      key,
    ]);
  }

  /**
   * Of two tasks of one assignment and occurrence that are to go to the same agency at the same moment one claims the place
   * and the other is refused: neither is in the list of the other's agency yet. A claim ends with its order: the list
   * tells then. One whose order never came, or was never answered, lapses.
   */
  private async claim(task: SeenSubject, state: TaskState, agencyId: string, key: string): Promise<void> {
    const { assignmentId, occurrence } = state.definition;
    const claimed: unknown[] = await this.dataSource.query(CLAIM, [
      assignmentId,
      agencyId,
      occurrence,
      task.id,
      key,
    ]);
    if (claimed.length === 0)
      throw new DomainError('assignment-taken', { field: 'agencyId', agencyId, occurrence });
  }

  private async refuseDouble(task: SeenSubject, state: TaskState, agencyId: string): Promise<void> {
    const { assignmentId, occurrence } = state.definition;
    const others: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM task WHERE assignment_id = $1 AND agency_id = $2 AND occurrence = $3 AND id <> $4 LIMIT 1`,
      [assignmentId, agencyId, occurrence, task.id],
    );
    if (others.length > 0)
      throw new DomainError('assignment-taken', { field: 'agencyId', agencyId, occurrence });
  }
}

// An order is received moments after it claims its place, and its outcome is known long before a day has passed.
const CLAIM = `
  INSERT INTO assignment_claim AS claim (assignment_id, agency_id, occurrence, task_id, key, claimed_at)
  VALUES ($1, $2, $3, $4, $5, now())
  ON CONFLICT (assignment_id, agency_id, occurrence) DO UPDATE
     SET task_id = excluded.task_id, key = excluded.key, claimed_at = excluded.claimed_at
   WHERE claim.task_id = excluded.task_id OR claim.claimed_at < now() - interval '1 day'
      OR EXISTS (SELECT 1 FROM command_receipt AS receipt
                  WHERE receipt.subject_id = claim.task_id AND receipt.key = claim.key AND accepted_seq IS NOT NULL)
      OR (claim.claimed_at < now() - interval '1 minute'
          AND NOT EXISTS (SELECT 1 FROM command_receipt AS receipt
                           WHERE receipt.subject_id = claim.task_id AND receipt.key = claim.key))
  RETURNING 1`;
