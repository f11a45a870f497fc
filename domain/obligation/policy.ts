import type { Teller } from './clock.ts';

/** One rung of a ladder as a rule. Days are working days from the clock's anchor: negative before, 0 the due morning. */
export interface RungRule {
  rung: string;
  workingDays: number;
  /** Repeats every so many working days after the first time, without end. */
  repeatEvery?: number;
  tells: Teller[];
  /** The level to which the escalation record of this clock version rises. */
  escalation?: 1 | 2;
}

/**
 * Ladder, spread and waiting times of an installation or plan, as versioned data: changing one needs no deployment.
 * Plain JSON, it travels in the workflows' input.
 */
export interface ObligationPolicy {
  version: number;
  receipt: RungRule[];
  due: RungRule[];
  confirm: RungRule[];
  /** The rungs of a morning are spread over this window of minutes of the day, both ends included. */
  morning: { from: number; to: number };
  /** The shortest time for a rework, in working days. */
  reworkWorkingDays: number;
  /** How long escalations wait for the decision on an extension asked before the due instant, in working days. */
  extensionHoldWorkingDays: number;
  /** From this rung of the due ladder on, a request's lateness is a line in the standing agency's list. */
  requestLineFrom: string;
}

/** The ladder of clock.md section 3, the default of an installation. */
export const DEFAULT_POLICY: ObligationPolicy = {
  version: 1,
  receipt: [
    { rung: 'receipt-1', workingDays: 2, tells: ['responsible'] },
    { rung: 'receipt-2', workingDays: 3, tells: ['responsible', 'head'] },
    { rung: 'receipt-3', workingDays: 5, tells: ['responsible', 'head', 'standing-agency'] },
  ],
  due: [
    { rung: 'before-10', workingDays: -10, tells: ['responsible'] },
    { rung: 'before-5', workingDays: -5, tells: ['responsible'] },
    { rung: 'before-2', workingDays: -2, tells: ['responsible'] },
    { rung: 'due', workingDays: 0, tells: ['responsible'] },
    { rung: 'overdue-1', workingDays: 1, tells: ['responsible', 'head'] },
    { rung: 'overdue-2', workingDays: 3, tells: ['responsible', 'head', 'standing-agency'], escalation: 1 },
    {
      rung: 'overdue-3',
      workingDays: 7,
      repeatEvery: 10,
      tells: ['responsible', 'head', 'standing-agency', 'leader'],
      escalation: 2,
    },
  ],
  confirm: [
    { rung: 'confirm-1', workingDays: 3, tells: ['standing-agency'] },
    { rung: 'confirm-2', workingDays: 5, tells: ['standing-agency', 'standing-head'] },
    { rung: 'confirm-3', workingDays: 10, tells: ['standing-agency', 'standing-head', 'leader'] },
  ],
  morning: { from: 7 * 60, to: 8 * 60 + 15 },
  reworkWorkingDays: 3,
  extensionHoldWorkingDays: 3,
  requestLineFrom: 'overdue-2',
};
