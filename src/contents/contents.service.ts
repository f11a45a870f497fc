import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { DomainError } from '../../domain/errors.ts';
import { hashOf } from '../orders/orders.service.ts';
import { Content, type ContentKind } from './content.entity.ts';

/** Any fixed UUID serves as the name space of the ids made here, as long as it never changes. */
const CONTENT_IDS = '5d0a4e0c-3b3c-5f0e-9a55-0b3f4c3f9d21';
/** An order is answered, or its outcome known, long before. */
const ORPHANED_AFTER_HOURS = 24;

/** What is to be handed in, and on whose behalf. */
export interface NewContent {
  readonly kind: ContentKind;
  readonly subjectId: string;
  /** The Idempotency-Key of the order that hands it in. */
  readonly key: string;
  /** Plain JSON. */
  readonly body: unknown;
  readonly fileIds: readonly string[];
  readonly createdBy: string;
}

/** How a content crosses to a workflow. */
export interface ContentRef {
  readonly contentId: string;
  readonly contentHash: string;
}

/**
 * Contents handed in with an order.
 *
 * 1. A content is stored before its order is given. Its id follows from subject, key and hash, so that the same request
 *    makes the same order, and another content under the same key makes another.
 * 2. What no recorded event refers to after a day belongs to an order that was refused or never answered, and goes.
 */
@Injectable()
export class ContentsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Stores what an order hands in.
   *
   * @throws DomainError 'file-unknown' {field, fileId} for a file that was not sent in for this subject
   */
  async store(content: NewContent): Promise<ContentRef> {
    const { kind, subjectId, key, body, createdBy } = content;
    const fileIds = [...new Set(content.fileIds)];
    const sha256 = hashOf({ body, fileIds });
    const id = uuidv5(`${subjectId}/${key}/${sha256}`, CONTENT_IDS);
    await this.dataSource.transaction(async (manager) => {
      await touchFiles(manager, subjectId, fileIds);
      await manager.query(
        `INSERT INTO content (id, kind, subject_id, body, file_ids, sha256, created_by, created_at, touched_at)
         VALUES ($1, $2, $3, $4::jsonb, $5::uuid[], $6, $7, now(), now())
         ON CONFLICT (id) DO UPDATE SET touched_at = now()`,
        [id, kind, subjectId, JSON.stringify(body), fileIds, sha256, createdBy],
      );
    });
    return { contentId: id, contentHash: sha256 };
  }

  /** The content of a subject, null where there is none of that id. */
  async find(subjectId: string, id: string): Promise<Content | null> {
    return this.dataSource.getRepository(Content).findOneBy({ id, subjectId });
  }

  /**
   * Keeps what recorded events refer to and removes what is left over from orders that came to nothing, files too. The
   * worker calls it from time to time; several at once do no harm.
   */
  async sweepOrphans(): Promise<{ contents: number; files: number }> {
    return this.dataSource.transaction(async (manager) => {
      await keepReferenced(manager);
      const contents = await deleteReturning(
        manager,
        `DELETE FROM content WHERE NOT kept AND touched_at < now() - $1 * interval '1 hour' RETURNING id`,
      );
      const files = await deleteReturning(
        manager,
        `DELETE FROM stored_file AS file
          WHERE NOT attached AND touched_at < now() - $1 * interval '1 hour'
            AND NOT EXISTS (SELECT 1 FROM content
                             WHERE content.subject_id = file.subject_id AND file.id = ANY(content.file_ids))
         RETURNING id`,
      );
      return { contents, files };
    });
  }
}

/** Files that are named now are not swept meanwhile: the sweep sees the changed row and leaves it. */
async function touchFiles(
  manager: EntityManager,
  subjectId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  const [touched] = await manager.query<[{ id: string }[], number]>(
    `UPDATE stored_file SET touched_at = now() WHERE subject_id = $1 AND id = ANY($2::uuid[]) RETURNING id`,
    [subjectId, fileIds],
  );
  const known = new Set(touched.map((row) => row.id));
  const unknown = fileIds.find((id) => !known.has(id));
  if (unknown !== undefined) throw new DomainError('file-unknown', { field: 'fileIds', fileId: unknown });
}

async function keepReferenced(manager: EntityManager): Promise<void> {
  await manager.query(
    `WITH kept AS (
       UPDATE content SET kept = true
        WHERE NOT kept
          AND EXISTS (SELECT 1 FROM subject_event AS event
                       WHERE event.subject_id = content.subject_id
                         AND event.data -> 'submission' ->> 'contentId' = content.id::text)
       RETURNING subject_id, file_ids)
     UPDATE stored_file AS file SET attached = true FROM kept
      WHERE file.subject_id = kept.subject_id AND file.id = ANY(kept.file_ids)`,
  );
}

async function deleteReturning(manager: EntityManager, statement: string): Promise<number> {
  const [rows] = await manager.query<[unknown[], number]>(statement, [ORPHANED_AFTER_HOURS]);
  return rows.length;
}
