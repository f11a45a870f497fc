import { DomainError } from '../errors.ts';
import { draw } from './draw.ts';
import type { Seed } from './draw.ts';

/**
 * How an agency of a dry run behaves, always the same in one run.
 *
 * - `prompt`: takes note the next day, hands in before the due day
 * - `late`: takes note after the second reminder, hands in some working days late
 * - `silent`: does nothing by itself; what the leader directs it does in some of the cases
 * - `extending`: prompt, but asks for an extension of what has a date
 * - `zero-report`: prompt; its reports say that nothing occurred (không phát sinh)
 * - `refusing`: refuses half of its tasks (không thuộc thẩm quyền), does the rest promptly
 */
export const BEHAVIOURS = ['prompt', 'late', 'silent', 'extending', 'zero-report', 'refusing'] as const;

export type Behaviour = (typeof BEHAVIOURS)[number];

/** How many of a hundred agencies behave how; all together a hundred. */
export type BehaviourMix = Readonly<Record<Behaviour, number>>;

/** The installation's assumption where a planner names none; no figure of any real agency. */
export const DEFAULT_MIX: BehaviourMix = {
  prompt: 60,
  late: 20,
  silent: 6,
  extending: 6,
  'zero-report': 5,
  refusing: 3,
};

/**
 * A mix as it is written, "prompt=60,late=30,silent=10".
 *
 * @throws DomainError 'mix-unreadable' {field, part}; those of {@link checkMix}
 */
export function parseMix(text: string): BehaviourMix {
  const shares: Record<string, number> = {};
  for (const part of text.split(',')) {
    const match = /^\s*([a-z-]+)\s*=\s*(\d{1,3})\s*$/.exec(part);
    if (match === null) throw new DomainError('mix-unreadable', { field: 'mix', part: part.trim() });
    shares[match[1]!] = (shares[match[1]!] ?? 0) + Number(match[2]);
  }
  return checkMix(shares);
}

/**
 * A mix from named shares; a behaviour that is not named has none.
 *
 * @throws DomainError 'mix-behaviour-unknown' {field, behaviour, known}; 'mix-total' {field, total} when the shares are no
 * whole numbers that make a hundred
 */
export function checkMix(shares: Readonly<Record<string, number>>): BehaviourMix {
  for (const behaviour of Object.keys(shares)) {
    if (!(BEHAVIOURS as readonly string[]).includes(behaviour))
      throw new DomainError('mix-behaviour-unknown', {
        field: 'mix',
        behaviour,
        known: BEHAVIOURS.join(', '),
      });
  }
  const mix = Object.fromEntries(BEHAVIOURS.map((name) => [name, shares[name] ?? 0])) as BehaviourMix;
  const values = Object.values(mix);
  const total = values.reduce((sum, share) => sum + share, 0);
  if (total !== 100 || values.some((share) => !Number.isInteger(share) || share < 0))
    throw new DomainError('mix-total', { field: 'mix', total });
  return mix;
}

/** How an agency behaves under a mix. */
export function behaviourOf(agencyId: string, mix: BehaviourMix, seed: Seed): Behaviour {
  let lot = draw(seed, `behaviour/${agencyId}`, 100);
  for (const behaviour of BEHAVIOURS) {
    if (lot < mix[behaviour]) return behaviour;
    lot -= mix[behaviour];
  }
  return 'prompt';
}
