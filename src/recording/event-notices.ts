import type { EscalationEvent } from '../../domain/obligation/escalation.ts';
import type { Chain } from '../../domain/obligation/firing.ts';
import { recipientOf } from '../../domain/obligation/firing.ts';
import type { EventActor } from '../../domain/obligation/recorded-event.ts';
import type { ReportEvent } from '../../domain/report/report.ts';
import type { TaskEvent } from '../../domain/task/task.ts';
import type { Notice } from './notices.ts';
import type { SubjectState } from './subject-kind.ts';

type EventType = TaskEvent['type'] | ReportEvent['type'];

/** Who is concerned by what a person did: those who must act, or those who decide. Absent: nobody is told. */
const CONCERNED: Readonly<Partial<Record<EventType, 'responsible' | 'decider'>>> = {
  assigned: 'responsible',
  'duty-opened': 'responsible',
  allotted: 'responsible',
  urged: 'responsible',
  returned: 'responsible',
  reopened: 'responsible',
  confirmed: 'responsible',
  accepted: 'responsible',
  'extension-decided': 'responsible',
  'refusal-decided': 'responsible',
  'date-set': 'responsible',
  suspended: 'responsible',
  resumed: 'responsible',
  cancelled: 'responsible',
  'following-ended': 'responsible',
  reassigned: 'responsible',
  'escalation-directed': 'responsible',
  submitted: 'decider',
  'submission-withdrawn': 'decider',
  'refusal-asked': 'decider',
  'extension-asked': 'decider',
  'escalation-answered': 'decider',
};

/** What of an event fills the text of its notice. */
const SHOWN = [
  'reason',
  'until',
  'accepted',
  'approved',
  'interim',
  'note',
  'direction',
  'answer',
  'text',
  'zero',
  'timeliness',
];

/** Who is told of an event of a person, given the state before and after it. */
export function eventNotices(
  before: SubjectState | null,
  event: { type: string },
  after: SubjectState,
  actor: EventActor | null,
): Notice[] {
  const concerned = CONCERNED[event.type as EventType];
  if (concerned === undefined) return [];
  const recipients =
    concerned === 'decider' ? deciders(event, after) : assignees(before?.chain ?? after.chain, after.chain);
  const by = actor && { accountId: actor.accountId, agencyId: actor.agencyId };
  const params = { ...shown(event), dueOn: (after.rework ?? after.due)?.lastAcceptedDay ?? null, by };
  return recipients.map((recipient) => ({
    firing: null,
    recipient,
    kind: `event:${event.type}`,
    params,
    polite: concerned === 'responsible' && after.treatment === 'requested',
    urgent: false,
  }));
}

/** After a reassignment both agencies are told: one has a task more, the other one less. */
function assignees(before: Chain, after: Chain): Notice['recipient'][] {
  const now = recipientOf(after, 'responsible');
  return before.agencyId === after.agencyId ? [now] : [recipientOf(before, 'responsible'), now];
}

/** The standing agency, for its own work the leader; the answer to a leader's direction goes to him as well. */
function deciders(event: { type: string }, { chain, escalations }: SubjectState): Notice['recipient'][] {
  const leader = recipientOf(chain, 'leader');
  if (chain.agencyId === chain.standingAgencyId) return [leader];
  const standing = recipientOf(chain, 'standing-agency');
  if (event.type !== 'escalation-answered') return [standing];
  const { escalationId } = event as Extract<EscalationEvent, { type: 'escalation-answered' }>;
  return escalations[escalationId]?.level === 2 ? [standing, leader] : [standing];
}

function shown(event: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => SHOWN.includes(name)));
}
