import { localDateOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { SubjectKind } from '../obligation/recorded-event.ts';
import type { SimulationRun } from './simulation.ts';

/** One escalation of a run. */
export interface EscalationFinding {
  readonly agencyId: string;
  readonly kind: SubjectKind;
  readonly ref: string;
  readonly turn: string;
  readonly level: 1 | 2;
  readonly raisedOn: LocalDate;
  /** The day it reached the leader. */
  readonly raisedTo2On: LocalDate | null;
  readonly closedOn: LocalDate | null;
}

/** The escalations of a run in the order in which they were raised. */
export function escalationFindings({ tasks, reports }: SimulationRun): EscalationFinding[] {
  const found = [...tasks, ...reports].flatMap(({ state, place, rules }) =>
    Object.values(state.escalations).map((escalation) => ({
      raisedAt: escalation.raisedAt,
      finding: {
        agencyId: state.chain.agencyId,
        kind: rules.kind,
        ...place,
        level: escalation.level,
        raisedOn: localDateOf(escalation.raisedAt),
        raisedTo2On: dayOf(escalation.raisedTo2At),
        closedOn: dayOf(escalation.closedAt),
      },
    })),
  );
  return found.sort((a, b) => a.raisedAt - b.raisedAt).map(({ finding }) => finding);
}

function dayOf(instant: number | null): LocalDate | null {
  return instant === null ? null : localDateOf(instant);
}
