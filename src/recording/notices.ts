import type { Clock, PlannedRung, Teller } from '../../domain/obligation/clock.ts';
import type { RungReached } from '../../domain/obligation/firing.ts';
import { recipientOf } from '../../domain/obligation/firing.ts';
import type { SubjectState } from './subject-kind.ts';

/** Something a role of an agency is to be told. */
export interface Notice {
  /** The firing that tells it; null where a person's act does. */
  firing: { clock: Clock; clockVersion: number; rung: string; repeat: number } | null;
  recipient: { agencyId: string; role: Teller };
  /** `rung:<rung>` | `request-line` | `event:<type>`. */
  kind: string;
  params: Record<string, unknown>;
  polite: boolean;
  urgent: boolean;
}

/**
 * Whom a firing tells: one notice for each role, and for a late request the line in the standing agency's list.
 * Nothing where nothing fired. `before` and `after` are the states around the event.
 *
 * A firing that raises an escalation or its level is urgent for those above the assignee; its repetitions are not: they
 * stand in the digest until somebody answers.
 */
export function rungNotices(before: SubjectState, event: RungReached, after: SubjectState): Notice[] {
  const { fired } = event;
  if (fired === null) return [];
  const raised = levelOf(after, event) > levelOf(before, event);
  const own = after.chain.agencyId === after.chain.standingAgencyId;
  const params = paramsOf(after, event, fired);
  const notice = (role: Teller, kind: string): Notice => ({
    firing: { clock: event.clock, clockVersion: event.version, rung: fired.rung, repeat: fired.repeat },
    recipient: recipientOf(after.chain, role),
    kind,
    params,
    polite: after.treatment === 'requested' && (role === 'responsible' || role === 'head'),
    urgent: raised && role !== 'responsible' && role !== 'head',
  });
  const told = event.tells.map((role) => notice(role, `rung:${fired.rung}`));
  return event.requestLine ? [...told, notice(own ? 'leader' : 'standing-agency', 'request-line')] : told;
}

function paramsOf(state: SubjectState, event: RungReached, fired: PlannedRung): Record<string, unknown> {
  return {
    clock: event.clock,
    rung: fired.rung,
    repeat: fired.repeat,
    date: fired.date,
    dueOn: (state.rework ?? state.due)?.lastAcceptedDay ?? null,
    escalation: event.escalation,
    status: state.status,
  };
}

function levelOf({ escalations }: SubjectState, { clock, version }: RungReached): number {
  const ofClock = Object.values(escalations).find(
    (escalation) => escalation.clock === clock && escalation.clockVersion === version,
  );
  return ofClock?.level ?? 0;
}
