import type { NoticeRow } from './notice-row.ts';
import type { DigestGroup } from './texts/notice-facts.ts';

/** Nothing is asked any more of those who must act. */
const SENT_OR_OVER = new Set([
  'awaiting-confirmation',
  'completed',
  'suspended',
  'cancelled',
  'refused',
  'ended',
  'submitted',
  'accepted',
]);
const WAITING_FOR_DECISION = new Set(['awaiting-confirmation', 'submitted']);
/** Nothing is left to be taken note of. */
const OVER = new Set(['completed', 'cancelled', 'refused', 'ended']);

const EVENT_GROUPS: Readonly<Record<string, DigestGroup>> = {
  'event:assigned': 'receive',
  'event:confirmed': 'information',
  'event:accepted': 'information',
  'event:cancelled': 'information',
  'event:following-ended': 'information',
  'event:submission-withdrawn': 'information',
  'event:submitted': 'decide',
  'event:refusal-asked': 'decide',
  'event:extension-asked': 'decide',
  'event:escalation-answered': 'decide',
};

/** The group of a letter in which a notice stands. */
export function groupOf(row: NoticeRow): DigestGroup {
  if (isSettled(row)) return 'information';
  if (row.kind === 'round:completeness' || row.kind === 'settings:replanned') return 'information';
  if (row.kind === 'request-line') return 'late-requests';
  if (row.polite) return 'requests';
  if (row.kind === 'escalation-open') return 'escalated';
  if (row.kind.startsWith('event:')) return eventGroup(row);
  const own = row.role === 'responsible' || row.role === 'head';
  switch (row.clock) {
    case 'receipt':
      return own ? 'receive' : 'overdue';
    case 'confirm':
      return 'decide';
    case 'plan-end':
      return 'information';
    case 'due':
    case 'rework':
      if (row.role === 'leader') return 'escalated';
      return row.kind.startsWith('rung:overdue') || !own ? 'overdue' : 'due-soon';
    case null:
      return 'direction';
  }
}

/** What the notice asks for was done between its firing and now. */
export function isSettled(row: NoticeRow): boolean {
  const { kind, clock, status } = row;
  if (kind === 'event:assigned' || clock === 'receipt') return row.received || OVER.has(status);
  if (kind === 'event:submitted' || clock === 'confirm') return !WAITING_FOR_DECISION.has(status);
  if (kind === 'event:extension-asked') return !row.extensionPending;
  if (kind === 'event:refusal-asked') return !row.refusalPending;
  return (kind === 'event:urged' || clock === 'due' || clock === 'rework') && SENT_OR_OVER.has(status);
}

function eventGroup({ kind, recipientAgencyId, subjectAgencyId }: NoticeRow): DigestGroup {
  if (kind === 'event:reassigned') return recipientAgencyId === subjectAgencyId ? 'receive' : 'information';
  return EVENT_GROUPS[kind] ?? 'direction';
}
