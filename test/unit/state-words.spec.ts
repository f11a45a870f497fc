import { expect, it } from '@jest/globals';
import { agencyKinds } from '../../domain/agency/agency.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { ReportStatus } from '../../domain/report/report.ts';
import type { TaskStatus } from '../../domain/task/task.ts';
import {
  AGENCY_KIND_WORDS,
  REPORT_STATE_WORDS,
  TASK_STATE_WORDS,
  timeClassWords,
} from '../../src/common/words/state-words.ts';
import { NATIONAL_CLASS_WORDS } from '../../src/plans/plan-sheets.words.ts';
import { kindWord } from '../../web/src/components/kind-words.ts';
import { NATIONAL_CLASS_TEXTS } from '../../web/src/components/national-class-words.ts';
import { reportStateWord, taskStateWord, timeClassWord } from '../../web/src/components/words.ts';
import { texts as leaderTexts } from '../../web/src/features/leader/texts.ts';
import { texts as planTexts } from '../../web/src/features/plan/texts.ts';
import { texts as listTexts } from '../../web/src/features/task-list/texts.ts';

it('calls states, time classes and kinds of bodies in files as the screens do', () => {
  for (const [status, words] of Object.entries(TASK_STATE_WORDS))
    expect([status, words]).toEqual([status, taskStateWord(status as TaskStatus)]);
  for (const [status, words] of Object.entries(REPORT_STATE_WORDS))
    expect([status, words]).toEqual([status, reportStateWord(status as ReportStatus)]);
  for (const kind of agencyKinds) expect([kind, AGENCY_KIND_WORDS[kind]]).toEqual([kind, kindWord(kind)]);
  const classes: readonly TimeClass[] = ['overdue', 'due-soon', 'in-time', 'no-deadline'];
  for (const value of classes)
    for (const treatment of ['followed', 'requested'] as const)
      expect(timeClassWords(value, treatment)).toEqual(timeClassWord(value, treatment));
});

it('calls the four national classes in files and on every page alike', () => {
  const { suspended: _, ...classes } = NATIONAL_CLASS_WORDS;
  expect(NATIONAL_CLASS_TEXTS).toEqual(classes);
  for (const catalogue of [planTexts, leaderTexts]) expect(catalogue).toMatchObject(classes);
  expect(listTexts).toMatchObject({
    'national:done-on-time': classes.doneOnTime,
    'national:done-late': classes.doneLate,
    'national:open-in-time': classes.openInTime,
    'national:open-overdue': classes.openOverdue,
  });
});
