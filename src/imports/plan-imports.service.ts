import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import { secrecyMarkOf } from '../../domain/plan/secrecy.ts';
import { AuditService } from '../audit/audit.service.ts';
import { IdempotentRequests } from '../common/idempotency/idempotent-requests.service.ts';
import { toPage, type Page } from '../common/paging.ts';
import { safeFileName } from '../files/file-name.ts';
import type { ReceivedFile } from '../files/files.service.ts';
import { ImportReadings } from './import-readings.service.ts';
import { PlanImportFile } from './plan-import-file.entity.ts';
import { PlanImport } from './plan-import.entity.ts';
import { importTuple, PlanImportsRepository, type PlanImportFilter } from './plan-imports.repository.ts';
import { READING_LIMITS } from './readers/reading.ts';

/** An import with what is known of its files. */
export interface ImportWithFiles {
  readonly record: PlanImport;
  readonly files: readonly PlanImportFile[];
}

/** Imports from the files to the end of their reading. */
@Injectable()
export class PlanImports {
  constructor(
    private readonly imports: PlanImportsRepository,
    private readonly readings: ImportReadings,
    private readonly requests: IdempotentRequests,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes the files of one plan, in the order given, and begins to read them.
   *
   * @throws DomainError 'import-no-file', 'import-too-many-files' {most}, 'import-file-too-large', 'secret-document';
   *   'agency-required' for an account of no agency; 'idempotency-key-reused'
   */
  async begin(actor: Actor, key: string, received: readonly ReceivedFile[]): Promise<ImportWithFiles> {
    const { agencyId } = actor;
    if (agencyId === null) throw new DomainError('agency-required', {});
    const files = received.map(fileOf);
    if (files.length === 0) throw new DomainError('import-no-file');
    if (files.length > READING_LIMITS.files)
      throw new DomainError('import-too-many-files', { most: READING_LIMITS.files });
    const body = files.map(({ n, name, sha256 }) => ({ n, name, sha256 }));
    const identity = { scope: 'plan-imports', key, accountId: actor.accountId, body };
    let begun = false;
    const id = await this.requests.once(identity, async (manager) => {
      const record = { ...NEW, id: uuidv7(), agencyId, createdBy: actor.accountId, createdAt: new Date() };
      await manager.insert(PlanImport, { ...record, readingSince: record.createdAt });
      await manager.insert(
        PlanImportFile,
        files.map((file) => ({ ...file, importId: record.id })),
      );
      await this.record(manager, actor, record.id, 'plan-import-begun', { files: body });
      begun = true;
      return record.id;
    });
    if (begun) this.readings.begin(id, NEW.readings);
    return this.get(actor, id);
  }

  async list(actor: Actor, filter: PlanImportFilter): Promise<Page<PlanImport>> {
    return toPage(await this.imports.list(actor, filter), filter.limit, importTuple, (record) => record);
  }

  /** @throws DomainError 'not-found' */
  async get(actor: Actor, id: string): Promise<ImportWithFiles> {
    return { record: await this.imports.get(actor, id), files: await this.imports.files(id) };
  }

  /** An original file with its bytes. @throws DomainError 'not-found' */
  async file(actor: Actor, id: string, n: number): Promise<PlanImportFile> {
    await this.imports.get(actor, id);
    const file = (await this.imports.filesWithBytes(id)).find((candidate) => candidate.n === n);
    if (file === undefined) throw new DomainError('not-found', { subject: 'file' });
    return file;
  }

  /** Reads the files of a failed import once more. @throws DomainError 'not-found'; 'import-state' {state} */
  async readAgain(actor: Actor, id: string): Promise<ImportWithFiles> {
    const attempt = await this.requests.inTransaction(async (manager) => {
      const record = await this.imports.getForChange(manager, actor, id);
      if (record.state !== 'failed' || record.problem?.code === 'secret-document')
        throw new DomainError('import-state', { state: record.state });
      const readings = record.readings + 1;
      const since = { readings, readingSince: new Date(), problem: null, timesLost: 0 };
      await manager.update(PlanImport, { id }, { ...since, state: 'reading' });
      return readings;
    });
    this.readings.begin(id, attempt);
    return this.get(actor, id);
  }

  /** Puts an import aside; its text and its log stay. @throws DomainError 'not-found'; 'import-state' {state} */
  async discard(actor: Actor, id: string): Promise<ImportWithFiles> {
    await this.requests.inTransaction(async (manager) => {
      const { state } = await this.imports.getForChange(manager, actor, id);
      if (state === 'drafted' || state === 'discarded') throw new DomainError('import-state', { state });
      await manager.update(PlanImport, { id }, { state: 'discarded' });
      await this.record(manager, actor, id, 'plan-import-discarded', {});
    });
    return this.get(actor, id);
  }

  private async record(
    manager: Parameters<AuditService['append']>[0],
    actor: Actor,
    id: string,
    action: string,
    data: Record<string, unknown>,
  ): Promise<void> {
    const subject = { chainId: `plan-import/${id}`, subjectType: 'plan-import', subjectId: id };
    await this.audit.append(manager, { ...subject, at: new Date(), actor, action, data });
  }
}

const NEW = {
  state: 'reading' as const,
  title: null,
  problem: null,
  readings: 1,
  timesLost: 0,
  lines: null,
  reading: null,
  proposal: null,
  version: 0,
  planId: null,
};

function fileOf({ originalname, buffer }: ReceivedFile, index: number) {
  const name = safeFileName(originalname);
  const mebibytes = READING_LIMITS.fileBytes / 1024 / 1024;
  if (buffer.length > READING_LIMITS.fileBytes)
    throw new DomainError('import-file-too-large', { file: name, mebibytes });
  const mark = secrecyMarkOf(name.replace(/\.[a-z0-9]+$/, '').replace(/[_-]+/g, ' '));
  if (mark !== null) throw new DomainError('secret-document', { field: 'files', mark });
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { n: index + 1, name, size: buffer.length, sha256, bytes: buffer, findings: null };
}
