import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NumberedStep } from '../../domain/plan-review/review-operation.ts';
import type { ProposedPlan } from '../../domain/plan-review/reviewed-plan.ts';
import type { SourceLine } from '../../domain/plan-text/source-lines.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { decodeCursor } from '../common/paging.ts';
import { PlanImportFile } from './plan-import-file.entity.ts';
import { PlanImportStep } from './plan-import-step.entity.ts';
import { PlanImport, type PlanImportState } from './plan-import.entity.ts';

/** Which imports a list shows. */
export interface PlanImportFilter {
  readonly state?: PlanImportState | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** An import that was read: what a review works on. */
export interface ReadImport {
  readonly record: PlanImport;
  readonly proposal: ProposedPlan;
  readonly lines: readonly SourceLine[];
}

export const importTuple = ({ id }: PlanImport) => [id] as const;

/** Imports in the database; an actor sees those of the own agency, an administrator all. */
@Injectable()
export class PlanImportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** One more than `limit`, the latest begun first. */
  async list(actor: Actor, filter: PlanImportFilter): Promise<PlanImport[]> {
    const query = this.visible(this.dataSource.manager, actor)
      .orderBy('import.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.state !== undefined) query.andWhere('import.state = :state', { state: filter.state });
    if (filter.cursor !== undefined)
      query.andWhere('import.id < :after', { after: decodeCursor(filter.cursor, ['uuid'])[0] });
    return query.getMany();
  }

  /** @throws DomainError 'not-found' also where the actor may not see it */
  async get(actor: Actor, id: string): Promise<PlanImport> {
    return found(
      await this.visible(this.dataSource.manager, actor).andWhere('import.id = :id', { id }).getOne(),
    );
  }

  /** The same, locked until the transaction ends. */
  async getForChange(manager: EntityManager, actor: Actor, id: string): Promise<PlanImport> {
    const query = this.visible(manager, actor).andWhere('import.id = :id', { id });
    return found(await query.setLock('pessimistic_write').getOne());
  }

  /** With its text and its proposal. @throws DomainError 'not-found'; 'import-state' {state} where there are none */
  async getRead(actor: Actor, id: string, manager = this.dataSource.manager): Promise<ReadImport> {
    const query = this.visible(manager, actor).andWhere('import.id = :id', { id });
    const record = found(await query.addSelect(['import.lines', 'import.proposal']).getOne());
    const { proposal, lines, state } = record;
    if (proposal === null || lines === null) throw new DomainError('import-state', { state });
    return { record, proposal, lines };
  }

  async files(importId: string): Promise<PlanImportFile[]> {
    return this.dataSource.manager.find(PlanImportFile, { where: { importId }, order: { n: 'ASC' } });
  }

  /** The files with their bytes, in their order. */
  async filesWithBytes(importId: string): Promise<PlanImportFile[]> {
    const query = this.dataSource.manager.createQueryBuilder(PlanImportFile, 'file').addSelect('file.bytes');
    return query.where('file.importId = :importId', { importId }).orderBy('file.n').getMany();
  }

  /** The steps of a review after a number, in their order. */
  async steps(importId: string, manager = this.dataSource.manager): Promise<PlanImportStep[]> {
    return manager.find(PlanImportStep, { where: { importId }, order: { number: 'ASC' } });
  }

  private visible(manager: EntityManager, { agencyId, roles }: Actor) {
    const query = manager.createQueryBuilder(PlanImport, 'import');
    return roles.includes('administrator')
      ? query.where('true')
      : query.where('import.agencyId = :agencyId', { agencyId });
  }
}

/** As the domain reads a log. */
export function logOf(steps: readonly PlanImportStep[]): NumberedStep[] {
  return steps.map(({ number, step }) => ({ number, step }));
}

function found(record: PlanImport | null): PlanImport {
  if (record === null) throw new DomainError('not-found', { subject: 'plan-import' });
  return record;
}
