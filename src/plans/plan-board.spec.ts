import { expect, it } from '@jest/globals';
import { buildRegistry } from '../../domain/agency/registry.ts';
import { boardOf, type BoardTask } from './plan-board.ts';

const task = (taskId: string, agencyId: string, requested: boolean): BoardTask => ({
  taskId,
  assignmentId: 'a1',
  agencyId,
  occurrence: 0,
  status: 'in-progress',
  dueAt: new Date('2025-09-04T00:00:00+07:00'),
  timeliness: null,
  escalationLevel: 0,
  dormant: false,
  requested,
  decisionPending: false,
  silent: false,
  timeClass: 'overdue',
});

it('never counts among what is overdue what was only requested', () => {
  const tasks = [task('1', 'x', false), task('2', 'y', true)];
  const [group] = boardOf([{ id: 'a1' }], tasks, buildRegistry([]));
  expect(group?.total).toMatchObject({ tasks: 2, overdue: 1 });
});
