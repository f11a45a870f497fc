import type { EntityManager } from 'typeorm';
import type { NewItem } from '../bulk/bulk-jobs.repository.ts';
import type { OrderItem } from '../bulk/order.handler.ts';

/** Something open when the plan was closed, and why it ends. */
export interface CloseItem extends OrderItem {
  readonly kind: 'task' | 'report';
  /** The standing agency's own work, or the receiver's own report. */
  readonly own: boolean;
  readonly reason: string;
}

/** A task or report of a plan that is neither done nor ended. */
interface OpenWork {
  readonly id: string;
  readonly kind: 'task' | 'report';
  readonly agencyId: string;
  /** Who decides on the work of others. */
  readonly standingAgencyId: string;
}

/** What is open in a plan: tasks, then reports. */
export async function openWorkOf(manager: EntityManager, planId: string): Promise<OpenWork[]> {
  return manager.query(OPEN_WORK, [planId]);
}

/** The items of a job that ends open work. */
export function closeItems(open: readonly OpenWork[], reasonOf: (id: string) => string): NewItem[] {
  return open.map(({ id, kind, agencyId, standingAgencyId }) => ({
    size: 1,
    payload: {
      subjectId: id,
      version: null,
      kind,
      own: agencyId === standingAgencyId,
      reason: reasonOf(id),
    } satisfies CloseItem,
  }));
}

const OPEN_WORK = `
  SELECT id, 'task' AS kind, agency_id AS "agencyId", standing_agency_id AS "standingAgencyId" FROM task
   WHERE plan_id = $1 AND status IN ('not-received', 'in-progress', 'awaiting-confirmation', 'returned', 'suspended')
  UNION ALL
  SELECT id, 'report', agency_id, receiver_agency_id FROM report
   WHERE plan_id = $1 AND status IN ('not-submitted', 'submitted', 'returned')
   ORDER BY 2 DESC, 1`;
