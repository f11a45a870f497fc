import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import { allowedReportCommands } from '../../domain/report/report.transitions.ts';
import type { ReportState } from '../../domain/report/report.ts';
import { allowedTaskCommands } from '../../domain/task/task.transitions.ts';
import type { TaskState } from '../../domain/task/task.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Actor } from '../identity/actor.ts';
import type { OrderKind, PreviewBulkJobRequest } from './bulk.requests.ts';
import type { BulkPreviewResponse, PreviewedAgencyResponse } from './bulk.responses.ts';
import { BulkSelection } from './bulk-selection.service.ts';

/** A task or report that would get the order. */
interface PreviewedRow {
  readonly id: string;
  readonly kind: 'task' | 'report';
  readonly title: string;
  readonly agencyId: string;
  readonly name: string;
  readonly requested: boolean;
  readonly reachable: boolean;
  readonly planClosed: boolean;
  readonly state: TaskState | ReportState;
}

/** Says who would get what of an order to many, before it is given. */
@Injectable()
export class BulkPreview {
  constructor(
    private readonly dataSource: DataSource,
    private readonly selection: BulkSelection,
    private readonly clock: PlanClock,
  ) {}

  /** Nothing is stored. @throws DomainError as `BulkOrders.create`; an empty selection is an empty preview */
  async of(actor: Actor, body: PreviewBulkJobRequest): Promise<BulkPreviewResponse> {
    const ids = await this.selected(actor, body);
    const rows: PreviewedRow[] = await this.dataSource.query(ROWS, [ids]);
    const agencies = new Map<string, PreviewedAgencyResponse>();
    for (const row of rows) {
      const { agencyId, name, requested, reachable } = row;
      const agency = agencies.get(agencyId) ?? { agencyId, name, requested, reachable, items: [] };
      agency.items.push({ id: row.id, title: row.title, possible: isPossible(body.kind, row, actor) });
      agencies.set(agencyId, agency);
    }
    const all = [...agencies.values()].flatMap(({ items }) => items);
    const possible = all.filter((item) => item.possible).length;
    return { total: all.length, possible, agencies: [...agencies.values()] };
  }

  private async selected(actor: Actor, body: PreviewBulkJobRequest): Promise<string[]> {
    const now = await this.clock.planNow();
    try {
      return (await this.selection.of(this.dataSource.manager, actor, body, now)).map(({ id }) => id);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'bulk-empty') return [];
      throw error;
    }
  }
}

/** Which order a kind of job gives. */
const COMMANDS = {
  receive: 'receive',
  confirm: 'confirm',
  'accept-reports': 'accept',
  urge: 'urge',
  'urge-reports': 'urge',
} as const satisfies Record<OrderKind, string>;

/** As the order itself will be judged, by the domain's table. */
function isPossible(kind: OrderKind, { kind: of, state, planClosed }: PreviewedRow, actor: Actor): boolean {
  const allowed: string[] =
    of === 'task'
      ? allowedTaskCommands(state as TaskState, actor, planClosed)
      : allowedReportCommands(state as ReportState, actor, planClosed);
  return allowed.includes(COMMANDS[kind]);
}

// Somebody is told if an officer can log in, or the agency has a mailbox.
const ROWS = `
  SELECT subject.id, subject.kind, coalesce(task.title, report.title, '') AS title, subject.agency_id AS "agencyId",
         coalesce(agency.name, subject.agency_id) AS name, subject.state ->> 'treatment' = 'requested' AS requested,
         agency.email IS NOT NULL OR EXISTS (SELECT 1 FROM account WHERE account.agency_id = subject.agency_id AND active) AS reachable,
         plan.status IS NOT DISTINCT FROM 'closed' AS "planClosed", subject.state - 'clocks' AS state
    FROM subject
    LEFT JOIN task ON task.id = subject.id
    LEFT JOIN report ON report.id = subject.id
    LEFT JOIN agency ON agency.id = subject.agency_id
    LEFT JOIN plan ON plan.id = subject.plan_id
   WHERE subject.id = ANY ($1::uuid[])
   ORDER BY agency.position, subject.agency_id, title, subject.id`;
