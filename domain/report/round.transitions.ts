import type { Actor, Kinship } from '../obligation/actor.ts';
import { kinshipsOf } from '../obligation/actor.ts';
import type { ReportLevel } from './report-round.ts';
import type { RoundCommandType, RoundState, RoundStatus } from './round.ts';

/** When a command is possible and whose it is. */
export interface RoundTransition {
  from: readonly RoundStatus[];
  by: readonly Kinship[];
  when?: (state: RoundState) => boolean;
}

/** The one table of allowed commands of a round. */
export const ROUND_TRANSITIONS: Readonly<Record<RoundCommandType, RoundTransition>> = {
  'open-round': { from: ['scheduled'], by: ['standing-agency'] },
  'set-round-date': {
    from: ['scheduled', 'open'],
    by: ['standing-agency', 'leader'],
    when: (state) => settableLevels(state).length > 0,
  },
  'open-consolidation': {
    from: ['open'],
    by: ['standing-agency'],
    when: (state) => state.definition.consolidationRef !== null && state.consolidationOpenedAt === null,
  },
  'close-round': { from: ['open'], by: ['standing-agency'] },
};

/**
 * Who sets a missing date: for the units the receiver, for the receiver's own consolidation the leader above it
 * (clock.md section 3: missing dates of its own work are decided by the leader).
 */
export const DATE_SET_BY: Readonly<Record<ReportLevel, Kinship>> = {
  units: 'standing-agency',
  consolidation: 'leader',
};

/** The levels whose date may be set on the round; once the consolidation is open, its date is set on the report. */
export function settableLevels(state: RoundState): ReportLevel[] {
  return state.datesToBeSet.filter(
    (level) =>
      level === 'units' ||
      (state.definition.consolidationRef !== null && state.consolidationOpenedAt === null),
  );
}

/** The commands that this person may give now, in the table's order. Empty for a stranger. */
export function allowedRoundCommands(state: RoundState, actor: Actor): RoundCommandType[] {
  const kinships = kinshipsOf(actor, state.definition.chain);
  const commands = Object.keys(ROUND_TRANSITIONS) as RoundCommandType[];
  return commands.filter((type) => {
    const transition = ROUND_TRANSITIONS[type];
    if (!isRoundStepPossible(state, transition)) return false;
    if (type === 'set-round-date')
      return settableLevels(state).some((level) => kinships.has(DATE_SET_BY[level]));
    return transition.by.some((kinship) => kinships.has(kinship));
  });
}

/** Whether the state admits the command, whoever gives it. */
export function isRoundStepPossible(state: RoundState, transition: RoundTransition): boolean {
  return transition.from.includes(state.status) && (transition.when?.(state) ?? true);
}
