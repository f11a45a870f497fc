import { describe, expect, it } from '@jest/globals';
import type { Escalation } from '../../domain/obligation/escalation.ts';
import type { Given } from '../../test/support/task-story.ts';
import { TaskStory } from '../../test/support/task-story.ts';
import { openEscalationLevel } from './subject-kind.ts';
import { projectTask } from './task.projection.ts';

const AT = Date.parse('2025-08-01T02:00:00Z');
const story = (given: Given = {}) => new TaskStory({ due: '2025-09-03', ...given });
const row = (told: TaskStory) =>
  projectTask(told.state, { lastHumanSeq: 7, at: AT }, { title: 'Đề án số 06' });
const content = { contentId: 'c', contentHash: 'h' };

describe('the read model of a task', () => {
  it('shows who must act, until when, and the version that the next order answers to', () => {
    expect(row(story())).toMatchObject({
      id: 'task-1',
      planId: 'plan-1',
      assignmentId: 'III.1.4',
      agencyId: 'ward',
      standingAgencyId: 'standing',
      status: 'not-received',
      dueOn: '2025-09-03',
      dueAt: new Date('2025-09-03T17:00:00Z'),
      nominalOn: '2025-09-03',
      reworkDueOn: null,
      timeliness: null,
      escalationLevel: 0,
      version: 7,
      updatedAt: new Date(AT),
    });
  });

  it('shows until when the task is to be received, also after the reminder, and nothing once it was', () => {
    const told = story();
    expect(row(told).receiptDueOn).toBe('2025-07-17');
    expect(row(told.until('2025-07-18 12:00')).receiptDueOn).toBe('2025-07-17');
    const received = row(told.on('2025-07-18 13:00', 'officer', { type: 'receive' }));
    expect(received).toMatchObject({ receiptDueOn: null, status: 'in-progress' });
    expect(received.receivedAt).toEqual(new Date('2025-07-18T06:00:00Z'));
  });

  it('shows the date of the rework as the one in force, and keeps the day that the words name', () => {
    const told = story()
      .on('2025-07-16 09:00', 'officer', { type: 'receive' })
      .on('2025-09-02 09:00', 'officer', { type: 'submit', ...content })
      .on('2025-09-10 09:00', 'owner', { type: 'return', reason: 'thiếu số liệu', dueOn: '2025-09-17' });
    expect(row(told)).toMatchObject({
      status: 'returned',
      dueOn: '2025-09-17',
      reworkDueOn: '2025-09-17',
      nominalOn: '2025-09-03',
      timeliness: 'on-time',
      firstSubmittedAt: new Date('2025-09-02T02:00:00Z'),
    });
  });

  it('shows what waits for a decision', () => {
    const told = story()
      .on('2025-07-16 09:00', 'officer', { type: 'receive' })
      .on('2025-08-01 09:00', 'officer', {
        type: 'request-extension',
        until: '2025-10-01',
        reason: 'mưa bão',
      });
    expect(row(told)).toMatchObject({ extensionPending: true, refusalPending: false });
  });

  it('is searched without diacritics and shown as written', () => {
    expect(row(story())).toMatchObject({ title: 'Đề án số 06', search: 'de an so 06' });
  });

  it('shows standing work without a date', () => {
    const { due: _, ...standing } = { due: '', class: 'standing' as const };
    expect(row(new TaskStory(standing))).toMatchObject({
      dueAt: null,
      dueOn: null,
      nominalOn: null,
      dormant: false,
    });
  });

  it('shows the highest level of the escalations that are open', () => {
    const escalation = (level: 1 | 2, status: Escalation['status']) => ({ level, status }) as Escalation;
    expect(openEscalationLevel({})).toBe(0);
    expect(openEscalationLevel({ a: escalation(1, 'directed'), b: escalation(2, 'closed') })).toBe(1);
    expect(openEscalationLevel({ a: escalation(1, 'open'), b: escalation(2, 'answered') })).toBe(2);
  });
});
