import { describe, expect, it } from '@jest/globals';
import type { Board, BoardCell } from './api/plans.ts';
import { filterNamed } from './board-filters.ts';
import { viewOf, type BoardWish } from './board-view.ts';
import { cellWords } from './cell-words.ts';
import { toggled } from './use-choice.ts';

const cell = (taskId: string, facts: Partial<BoardCell> = {}): BoardCell => ({
  taskId,
  occurrence: 0,
  occurrences: 1,
  status: 'in-progress',
  dueAt: null,
  timeClass: 'no-deadline',
  timeliness: null,
  escalationLevel: 0,
  dormant: false,
  requested: false,
  decisionPending: false,
  silent: false,
  ...facts,
});

const none = { tasks: 0, notReceived: 0, waiting: 0, completed: 0, overdue: 0, escalated: 0 };
const column = (id: string) => ({
  id,
  ref: id,
  title: id,
  text: id,
  deadlineWords: null,
  class: 'dated' as const,
});

/** Two communes share the assignment `all`; `own` is given to one department alone. */
const board: Board = {
  columns: [column('all'), column('own')],
  groups: [
    {
      kind: "people's-committee",
      rows: [
        {
          agencyId: 'a',
          name: 'Ủy ban nhân dân phường Ba Đình',
          shortName: 'UBND phường Ba Đình',
          cells: [cell('1', { timeClass: 'overdue' }), null],
        },
        {
          agencyId: 'b',
          name: 'Ủy ban nhân dân xã Sóc Sơn',
          shortName: 'UBND xã Sóc Sơn',
          cells: [cell('2', { status: 'completed', timeClass: null }), null],
        },
      ],
      subtotals: [none, none],
      total: none,
    },
    {
      kind: 'department',
      rows: [{ agencyId: 'c', name: 'Sở Y tế', shortName: 'Sở Y tế', cells: [null, cell('3')] }],
      subtotals: [none, none],
      total: none,
    },
  ],
};
const all: BoardWish = { filter: 'all', assignmentId: null, text: '' };
const keys = (wish: Partial<BoardWish>) => viewOf(board, { ...all, ...wish }).lines.map(({ key }) => key);

describe('the view of a board', () => {
  it('groups bodies by kind under their subtotals, and lists apart what one body alone does', () => {
    const view = viewOf(board, all);
    expect(view.columns.map(({ id }) => id)).toEqual(['all']);
    expect(view.lines.map(({ key }) => key)).toEqual(["people's-committee", 'a', 'b']);
    expect(view.lines[0]).toMatchObject({ subtotals: [{ tasks: 2, completed: 1, overdue: 1 }] });
    expect(view.singles.map(({ agencyName, cell: { taskId } }) => [agencyName, taskId])).toEqual([
      ['Sở Y tế', '3'],
    ]);
    expect(view.taskIds).toEqual(['1', '2', '3']);
  });

  it('keeps the bodies with something that fits the filter, the assignment and the words', () => {
    expect(keys({ filter: 'overdue' })).toEqual(["people's-committee", 'a']);
    expect(keys({ text: 'soc son' })).toEqual(["people's-committee", 'b']);
    expect(keys({ assignmentId: 'own' })).toEqual([]);
    expect(viewOf(board, { ...all, filter: 'completed' }).taskIds).toEqual(['2']);
  });

  it('leaves out an assignment that none of the bodies shown has', () => {
    const rowsOf = ({ rows }: Board['groups'][number]) =>
      rows.map((row) => ({
        ...row,
        cells: [...row.cells, row.agencyId === 'a' ? null : cell(`two-${row.agencyId}`)],
      }));
    const wider: Board = {
      columns: [...board.columns, column('two')],
      groups: board.groups.map((group) => ({ ...group, rows: rowsOf(group) })),
    };
    const columns = (text: string) => viewOf(wider, { ...all, text }).columns.map(({ id }) => id);
    expect(columns('')).toEqual(['all', 'two']);
    expect(columns('ba dinh')).toEqual(['all']);
  });

  it('counts and finds nothing that was only requested among what is overdue', () => {
    const asked = board.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        cells: row.cells.map((one) => one && { ...one, requested: true }),
      })),
    }));
    const found = viewOf({ ...board, groups: asked }, all).lines[0];
    expect(found).toMatchObject({ subtotals: [{ tasks: 2, overdue: 0 }] });
    expect(viewOf({ ...board, groups: asked }, { ...all, filter: 'overdue' }).taskIds).toEqual([]);
  });

  it('takes a filter of the address that it does not know for none', () => {
    expect(filterNamed('overdue')).toBe('overdue');
    expect(filterNamed('toString')).toBe('all');
    expect(filterNamed(null)).toBe('all');
  });
});

describe('a cell in words', () => {
  it('tells its last day, not the instant after it', () => {
    const due = cell('1', { timeClass: 'overdue', dueAt: '2025-10-01T00:00:00+07:00' });
    expect(cellWords(due, 'vi')).toBe('Đang thực hiện · Quá hạn · thứ Ba, 30/09/2025');
  });

  it('is polite to who was asked', () => {
    const asked = cell('1', { timeClass: 'overdue', requested: true });
    expect(cellWords(asked, 'vi')).toBe('Đang thực hiện · Đã qua thời hạn · đề nghị');
  });
});

describe('choosing several', () => {
  it('takes what was not taken, and gives back what was taken altogether', () => {
    expect([...toggled(new Set(['1']), ['1', '2'])]).toEqual(['1', '2']);
    expect([...toggled(new Set(['1', '2', '3']), ['1', '2'])]).toEqual(['3']);
  });
});
