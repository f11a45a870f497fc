import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { secrecyMarkOf } from '../../domain/plan/secrecy.ts';
import { AppConfig } from '../config/app-config.ts';
import type { Actor } from '../identity/actor.ts';
import { SubjectAccess } from '../subjects/subject-access.service.ts';
import { safeFileName } from './file-name.ts';
import { checkedFileType, isTextType } from './file-type.ts';
import { StoredFile } from './stored-file.entity.ts';

// Files sent in and not yet handed in with anything; more at once is somebody filling the disk.
const UNATTACHED_MAX = 50;

/** A file as it came with a request. */
export interface ReceivedFile {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** Files sent in for tasks and reports. */
@Injectable()
export class FilesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly subjects: SubjectAccess,
  ) {}

  /**
   * Stores a file for a subject that the actor may see and his agency has to deal with.
   *
   * @throws DomainError 'not-found'; 'not-allowed' for who may only read; 'file-missing', 'file-empty',
   *   'file-too-large', 'file-type-not-allowed', 'file-type-mismatch', 'secret-document', 'too-many-files'
   */
  async store(
    actor: Actor,
    subject: { kind: SubjectKind; id: string },
    received: ReceivedFile | undefined,
  ): Promise<StoredFile> {
    const { agencyId } = await this.subjects.get(actor, subject.id, subject.kind);
    if (agencyId !== actor.agencyId) throw new DomainError('not-allowed', { command: 'attach' });
    if (received === undefined) throw new DomainError('file-missing', { field: 'file' });
    const name = safeFileName(received.originalname);
    const bytes = received.buffer;
    if (bytes.length > this.config.files.maxBytes) throw fileTooLarge(this.config.files.maxBytes);
    const type = checkedFileType(name, bytes, this.config.files.allowedTypes);
    refuseSecrets(name, type, bytes);
    await this.refuseFlood(actor);
    const file = Object.assign(new StoredFile(), {
      id: uuidv7(),
      subjectId: subject.id,
      name,
      type,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      uploadedBy: actor.accountId,
      uploadedByAgencyId: actor.agencyId,
      uploadedAt: new Date(),
      touchedAt: new Date(),
      attached: false,
    });
    await this.dataSource.getRepository(StoredFile).insert(file);
    return file;
  }

  /** A file with its bytes. @throws DomainError 'not-found', also for a file of a subject that the actor may not see */
  async read(actor: Actor, id: string): Promise<StoredFile> {
    const file = await this.dataSource
      .getRepository(StoredFile)
      .createQueryBuilder('file')
      .addSelect('file.bytes')
      .where('file.id = :id', { id })
      .getOne();
    if (file === null) throw new DomainError('not-found', { subject: 'file' });
    await this.subjects.get(actor, file.subjectId);
    return file;
  }

  /** The files of a subject by their ids, in the order of the ids, without their bytes. */
  async list(subjectId: string, ids: readonly string[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    const files = await this.dataSource.getRepository(StoredFile).findBy({ subjectId });
    return ids.map((id) => files.find((file) => file.id === id)).filter((file) => file !== undefined);
  }

  private async refuseFlood(actor: Actor): Promise<void> {
    const count = await this.dataSource
      .getRepository(StoredFile)
      .countBy({ uploadedBy: actor.accountId, attached: false });
    if (count >= UNATTACHED_MAX)
      throw new DomainError('too-many-files', { field: 'file', max: UNATTACHED_MAX });
  }
}

/** What is larger than the installation takes. */
export function fileTooLarge(maxBytes: number): DomainError {
  return new DomainError('file-too-large', {
    field: 'file',
    maxMegabytes: Math.floor((maxBytes / 1024 / 1024) * 10) / 10,
  });
}

/** Documents marked secret do not belong on an open system; what is readable is looked at: the name, and plain texts. */
function refuseSecrets(name: string, type: string, bytes: Buffer): void {
  const words = name.replace(/\.[a-z0-9]+$/, '').replace(/[_-]+/g, ' ');
  const mark = secrecyMarkOf(words) ?? (isTextType(type) ? secrecyMarkOf(bytes.toString('utf8')) : null);
  if (mark !== null) throw new DomainError('secret-document', { field: 'file', mark });
}
