import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import type { NewAuditEntry } from '../audit/audit.service.ts';
import { eventHash } from './event-hash.ts';
import type { RecordingConflictError } from './recording-conflict.error.ts';
import type { SubjectFold } from './subject-fold.ts';

/**
 * One entry for each event of a person, in the chain of its subject. It carries the event's hash instead of its
 * content: whoever verifies the chain verifies the events with it.
 */
export function auditEntries({ kind, subject, events }: SubjectFold): NewAuditEntry[] {
  return events
    .filter(({ actor }) => actor !== null)
    .map((numbered) => ({
      chainId: `${kind.kind}/${subject.id}`,
      at: new Date(numbered.at),
      actor: numbered.actor,
      action: `${kind.kind}.${(numbered.event as { type: string }).type}`,
      subjectType: kind.kind,
      subjectId: subject.id,
      data: { seq: numbered.seq, key: numbered.key, eventHash: eventHash(numbered).toString('hex') },
    }));
}

/** The entry that tells why and when the recording of a subject stopped. */
export function haltEntry(kind: SubjectKind, error: RecordingConflictError, at: Date): NewAuditEntry {
  return {
    chainId: `${kind}/${error.subjectId}`,
    at,
    actor: null,
    action: `${kind}.recording-halted`,
    subjectType: kind,
    subjectId: error.subjectId,
    data: { code: error.code, ...error.details },
  };
}
