import { expect, test } from '@jest/globals';
import { OracleCalendar } from './oracle-calendar.ts';
import { RunLadder } from './oracle-ladder.ts';
import type { OraclePolicy, Run } from './oracle-model.ts';

const calendar = new OracleCalendar([], { firstYear: 2025, lastYear: 2025 });
const policy: OraclePolicy = {
  receipt: [],
  due: [{ rung: 'before-10', workingDays: -10, tells: ['head'] }],
  confirm: [{ rung: 'confirm-1', workingDays: 3, tells: ['standing-agency'] }],
  morning: { from: 420, to: 495 },
  reworkWorkingDays: 3,
  extensionHoldWorkingDays: 3,
};

function toldIn(run: Pick<Run, 'clock' | 'treatment'>): string[][] {
  const whole: Run = {
    ...run,
    version: 1,
    base: '2025-09-03',
    startedAt: 0,
    knownAt: 0,
    missedBecause: 'late-entry',
    own: false,
    stopped: null,
    waits: [],
    settings: [{ calendar, policy, from: 0 }],
    goesOn: null,
  };
  return new RunLadder(whole, 'task-1', calendar, policy).series().map(({ tells }) => tells);
}

test('a request tells the responsible also at a rung that the ladder gives to the head alone', () => {
  expect(toldIn({ clock: 'due', treatment: 'requested' })).toEqual([['responsible']]);
  expect(toldIn({ clock: 'due', treatment: 'followed' })).toEqual([['head']]);
});

test('a request’s confirmation and the end of its plan tell whom they tell of followed work', () => {
  expect(toldIn({ clock: 'confirm', treatment: 'requested' })).toEqual([['standing-agency']]);
  expect(toldIn({ clock: 'plan-end', treatment: 'requested' })).toEqual([[]]);
});
