import { describe, expect, it } from '@jest/globals';
import { settingsAtBirth, silentSteps } from './settings-past.ts';
import type { SettingsPast, SettledLife } from './settings-past.ts';

const life: SettledLife = {
  id: 'task',
  planId: 'plan',
  recordedAt: 150,
  calendarVersion: 3,
  policyVersion: 5,
  replanned: [],
};
const past: SettingsPast = {
  calendars: [
    { version: 1, at: 0, recordedAt: 100 },
    { version: 2, at: 1_000, recordedAt: 200 },
    { version: 3, at: 2_000, recordedAt: 300 },
  ],
  ladders: new Map([['plan', { original: 1, entered: [{ version: 5, recordedAt: 200 }] }]]),
  given: new Map([['task', [{ changeId: 'change', version: 5, at: 1_500, doneAt: 210 }]]]),
};

describe('the settings by which work lived', () => {
  it('are, at its birth, those entered last before it was recorded', () => {
    expect(settingsAtBirth(life, past)).toEqual({ calendar: 1, policy: 1 });
    expect(settingsAtBirth({ ...life, recordedAt: 250 }, past)).toEqual({ calendar: 2, policy: 5 });
  });

  it('are those that it says itself where nothing is known of others', () => {
    const nothing = { calendars: [], ladders: new Map(), given: new Map() };
    expect(settingsAtBirth(life, nothing)).toEqual({ calendar: 3, policy: 5 });
    expect(silentSteps(life, nothing, true)).toEqual([]);
  });

  it('change with each calendar from its entry on, and with a ladder once its workflow was told', () => {
    const calendars = [
      { at: 1_000, calendar: 2 },
      { at: 2_000, calendar: 3 },
    ];
    expect(silentSteps(life, past, true)).toEqual([...calendars, { at: 210, policy: 5 }]);
    expect(silentSteps(life, past, false)).toEqual([...calendars, { at: 1_500, policy: 5 }]);
  });

  it('leave to its event what moved something, and what it caught up with by itself', () => {
    const told = { changeId: 'change', calendar: 2, policy: 5 };
    expect(silentSteps({ ...life, replanned: [told] }, past, true)).toEqual([
      { at: 1_000, calendar: 2 },
      { at: 2_000, calendar: 3 },
    ]);
    const byItself = { changeId: null, calendar: 3, policy: 1 };
    expect(silentSteps({ ...life, replanned: [told, byItself] }, past, true)).toEqual([
      { at: 1_000, calendar: 2 },
    ]);
  });
});
