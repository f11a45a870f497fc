import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../identity/actor.ts';
import { CoordinatorDirectory } from './coordinator-directory.service.ts';

/** A subject somebody may see, as it is stored. */
export interface SeenSubject {
  readonly id: string;
  readonly kind: SubjectKind;
  readonly planId: string;
  /** The agency that must act now. */
  readonly agencyId: string;
  /** The fold of all events: a `TaskState` or `ReportState`. */
  readonly state: unknown;
  readonly lastSeq: number;
  /** The `expectedVersion` of the next command. */
  readonly version: number;
  readonly updatedAt: Date;
  /** Its plan is closed: hardly an order is taken any more. */
  readonly planClosed: boolean;
}

/**
 * Who sees a task or a report: the agency that must act, the agency that follows or receives it, the supervisors at the
 * issuer, the agencies that the assignment names as coordinators (to read), and administrators. For everybody else there
 * is no such subject.
 */
@Injectable()
export class SubjectAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coordinators: CoordinatorDirectory,
  ) {}

  /** @throws DomainError 'not-found', also for what the actor may not see */
  async get(actor: Actor, id: string, kind?: SubjectKind): Promise<SeenSubject> {
    const rows: (SeenSubject & { own: boolean; assignmentId: string | null })[] = await this.dataSource.query(
      `SELECT id, kind, plan_id AS "planId", agency_id AS "agencyId", state, last_seq AS "lastSeq",
              last_human_seq AS version, updated_at AS "updatedAt",
              EXISTS (SELECT 1 FROM plan WHERE plan.id = subject.plan_id AND plan.status = 'closed') AS "planClosed",
              state -> 'definition' ->> 'assignmentId' AS "assignmentId",
              $2::boolean OR agency_id = $3 OR state -> 'chain' ->> 'standingAgencyId' = $3
                OR ($4::boolean AND state -> 'chain' ->> 'issuerId' = $3) AS own
         FROM subject WHERE id = $1`,
      [id, isAdministrator(actor), actor.agencyId, isSupervisor(actor)],
    );
    const [row] = rows;
    if (row === undefined || (kind !== undefined && row.kind !== kind)) throw unseen(kind);
    const { own, assignmentId, ...subject } = row;
    if (own || (await this.coordinates(actor, assignmentId))) return subject;
    throw unseen(kind);
  }

  private async coordinates(actor: Actor, assignmentId: string | null): Promise<boolean> {
    if (actor.agencyId === null || assignmentId === null) return false;
    return (await this.coordinators.assignmentsOf(actor.agencyId)).includes(assignmentId);
  }
}

/** Keeps the installation and may look at everything. */
export function isAdministrator(actor: Pick<Actor, 'roles'>): boolean {
  return actor.roles.includes('administrator');
}

/** Lãnh đạo phụ trách: sees the plans that his agency issued. */
export function isSupervisor(actor: Pick<Actor, 'roles'>): boolean {
  return actor.roles.includes('supervisor');
}

function unseen(kind: SubjectKind | undefined): DomainError {
  return new DomainError('not-found', kind === undefined ? {} : { subject: kind });
}
