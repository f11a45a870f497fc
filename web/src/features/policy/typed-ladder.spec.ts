import { expect, it } from '@jest/globals';
import type { Ladder } from './api/policies.ts';
import { changeOf, tellersIn, typedOf, unreadable, withTeller } from './typed-ladder.ts';

const LADDER: Ladder = {
  version: 1,
  receipt: [{ rung: 'receipt-1', workingDays: 2, tells: ['responsible'] }],
  due: [
    { rung: 'before-5', workingDays: -5, tells: ['responsible'] },
    { rung: 'overdue-3', workingDays: 7, repeatEvery: 10, tells: ['leader'], escalation: 2 },
  ],
  confirm: [{ rung: 'confirm-1', workingDays: 3, tells: ['standing-agency'] }],
  morning: { from: 420, to: 495 },
  reworkWorkingDays: 3,
  extensionHoldWorkingDays: 3,
  requestLineFrom: 'overdue-3',
};
const typed = typedOf(LADDER);

it('asks for nothing while the fields say what is in force', () => {
  expect(changeOf(LADDER, typed)).toBeUndefined();
});

it('asks for the whole clock of which one field was changed, and for no other', () => {
  const change = changeOf(LADDER, { ...typed, 'due.0.workingDays': '−7', 'due.1.repeatEvery': '5' });
  expect(change).toEqual({
    due: [
      { ...LADDER.due[0], workingDays: -7 },
      { ...LADDER.due[1], repeatEvery: 5 },
    ],
  });
});

it('takes who is told, in the order of their rank, and never nobody', () => {
  const told = withTeller(tellersIn('due.1.tells', typed), 'head', true);
  expect(changeOf(LADDER, { ...typed, 'due.1.tells': told })).toEqual({
    due: [LADDER.due[0], { ...LADDER.due[1], tells: ['head', 'leader'] }],
  });
  const nobody = withTeller(['responsible'], 'responsible', false);
  expect(unreadable({ ...typed, 'due.0.tells': nobody })).toEqual(['due.0.tells']);
});

it('reads the times of the morning as minutes of the day, and waits as days', () => {
  expect(changeOf(LADDER, { ...typed, 'morning.from': '07:30', reworkWorkingDays: '4' })).toEqual({
    morning: { from: 450, to: 495 },
    reworkWorkingDays: 4,
  });
});

it('names the fields in which no number stands', () => {
  expect(unreadable(typed)).toEqual([]);
  expect(unreadable({ ...typed, 'due.0.workingDays': 'năm', 'morning.to': '' })).toEqual([
    'due.0.workingDays',
    'morning.to',
  ]);
});
