import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgencyRegistry } from '../../domain/agency/registry.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SourcePlace } from '../../domain/plan/plan-document.ts';
import { textOfSpan } from '../../domain/plan/source-text.ts';
import { AssignmentAssignee } from '../plans/assignment-assignee.entity.ts';
import { Assignment } from '../plans/assignment.entity.ts';
import { CoordinatorDirectory } from '../subjects/coordinator-directory.service.ts';
import { toAgencyName } from './task.mapper.ts';
import type { AssignmentDetailResponse, PlaceResponse } from './task-detail.responses.ts';

// The paragraph around a sentence, as much as is read at a glance.
const CONTEXT_LENGTH = 500;

/** The sentence a task comes from: where it stands in the plan, and who does what. */
@Injectable()
export class AssignmentDetails {
  constructor(
    private readonly dataSource: DataSource,
    private readonly coordinators: CoordinatorDirectory,
  ) {}

  /** @throws DomainError 'not-found' */
  async of(assignmentId: string, registry: AgencyRegistry): Promise<AssignmentDetailResponse> {
    const [assignment, assignees, leads, coordinators] = await Promise.all([
      this.dataSource.getRepository(Assignment).findOneBy({ id: assignmentId }),
      this.dataSource
        .getRepository(AssignmentAssignee)
        .find({ where: { assignmentId }, order: { ordinal: 'ASC' } }),
      this.leadsOf(assignmentId),
      this.coordinators.coordinatorsOf(assignmentId),
    ]);
    if (assignment === null) throw new DomainError('not-found', { subject: 'assignment' });
    const named = (id: string) => toAgencyName(id, registry);
    return {
      id: assignment.id,
      ref: assignment.ref,
      title: assignment.titleShort,
      text: assignment.text,
      place: await this.placeOf(assignment),
      deadlineWords: assignment.deadline?.words ?? null,
      eventWords: assignment.eventWords,
      product: assignment.product,
      deliverable: assignment.deliverable,
      receiver: assignment.receiver,
      dependsOn: assignment.dependsOn,
      assignees: assignees.map(({ name, kind, role, mandateWords, followed }) => ({
        name,
        kind,
        role,
        mandateWords,
        followed,
      })),
      leads: leads.map(named),
      coordinators: coordinators.map(({ name, agencyIds }) => ({ name, agencies: agencyIds.map(named) })),
    };
  }

  private async leadsOf(assignmentId: string): Promise<string[]> {
    const rows: { agencyId: string }[] = await this.dataSource.query(
      `SELECT DISTINCT agency_id AS "agencyId" FROM task WHERE assignment_id = $1 AND role = 'lead' ORDER BY 1`,
      [assignmentId],
    );
    return rows.map((row) => row.agencyId);
  }

  private async placeOf({ planId, place }: Assignment): Promise<PlaceResponse> {
    const [row] = await this.dataSource.query<{ source: string | null }[]>(
      `SELECT source_text AS source FROM plan WHERE id = $1`,
      [planId],
    );
    const { section, item, bullet, line, lastLine, start, end } = place;
    const around = row?.source ? contextOf(row.source, place) : { before: null, after: null };
    return { section, item, bullet, line, lastLine, start, end, ...around };
  }
}

/** What stands before and after the place, from whole words. */
function contextOf(source: string, { start, end }: SourcePlace): { before: string; after: string } {
  const before = textOfSpan(source, { start: Math.max(0, start - CONTEXT_LENGTH), end: start });
  const after = textOfSpan(source, { start: end, end: Math.min(source.length, end + CONTEXT_LENGTH) });
  return {
    before: start > CONTEXT_LENGTH ? before.replace(/^\S*\s/, '') : before,
    after: end + CONTEXT_LENGTH < source.length ? after.replace(/\s\S*$/, '') : after,
  };
}
