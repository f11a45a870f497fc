import { canonicalJson } from '../common/canonical-json.ts';
import { escalationRows, ledgerRows } from '../recording/memory-writes.ts';
import type { Escalation } from '../recording/escalation.entity.ts';
import type { LedgerEntry } from '../recording/ledger-entry.entity.ts';
import type { SubjectFold } from '../recording/subject-fold.ts';
import { dateOf } from '../recording/subject-kind.ts';
import type { Subject } from '../recording/subject.entity.ts';
import { FOLD_RULES } from './fold-rules.ts';
import type { Rule } from './finding.ts';

/** What PostgreSQL holds of a subject beside its events. */
export interface StoredMemory {
  readonly subject: Subject;
  /** The row of its task or report; null where it is gone. */
  readonly readModel: object | null;
  readonly ledger: readonly LedgerEntry[];
  readonly escalations: readonly Escalation[];
}

/** Which rules do not hold between the fold of all events and what is stored. Pure. */
export function differencesOf(fold: SubjectFold, stored: StoredMemory): Rule[] {
  const rules: Rule[] = [];
  if (canonicalJson(subjectOf(fold)) !== canonicalJson(comparable(stored.subject)))
    rules.push(FOLD_RULES.state);
  if (!sameReadModel(fold, stored.readModel)) rules.push(FOLD_RULES.readModel);
  if (!sameRows(ledgerRows(fold), stored.ledger)) rules.push(FOLD_RULES.ledger);
  if (!sameRows(escalationRows(fold), stored.escalations)) rules.push(FOLD_RULES.escalations);
  return rules;
}

type ComparedSubject = Pick<
  Subject,
  'state' | 'agencyId' | 'lastSeq' | 'lastHumanSeq' | 'nextAt' | 'updatedAt'
>;

function subjectOf({ state, lastSeq, lastHumanSeq, nextAt, at }: SubjectFold): ComparedSubject {
  const { agencyId } = state.chain;
  return { state, agencyId, lastSeq, lastHumanSeq, nextAt: dateOf(nextAt), updatedAt: new Date(at) };
}

function comparable(subject: Subject): ComparedSubject {
  const { state, agencyId, lastSeq, lastHumanSeq, nextAt, updatedAt } = subject;
  return { state, agencyId, lastSeq, lastHumanSeq, nextAt, updatedAt };
}

/** The title is written at the launch and is no part of the fold. */
function sameReadModel(fold: SubjectFold, stored: object | null): boolean {
  if (stored === null) return false;
  const { title } = stored as { title: string };
  const { lastHumanSeq, at, state } = fold;
  return canonicalJson(fold.kind.project(state, { lastHumanSeq, at }, { title })) === canonicalJson(stored);
}

function sameRows(folded: readonly object[], stored: readonly object[]): boolean {
  const texts = (rows: readonly object[]) => rows.map((row) => canonicalJson(row)).sort();
  return texts(folded).join('\n') === texts(stored).join('\n');
}
