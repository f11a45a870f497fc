import { dayEndingAt } from '../../domain/calendar/local-date.ts';
import type { Locale } from '../common/locale.ts';
import type { SheetCell, SheetRow, SheetTable } from '../common/spreadsheets/sheet-table.ts';
import {
  AGENCY_KIND_WORDS,
  TASK_STATE_WORDS,
  TIMELINESS_WORDS,
  timeClassWords,
} from '../common/words/state-words.ts';
import type { BoardCell, BoardGroup, BoardSubtotal } from './plan-board.ts';
import type { PlanBoard } from './plan-figures.service.ts';
import { ASSIGNMENT_CLASS_WORDS, SHEET_WORDS } from './plan-sheets.words.ts';

/**
 * The board as a file: what several bodies do as a table of bodies by assignments, every task as a line to be filtered and
 * sorted, and the assignments with their sentences.
 */
export function boardSheets(board: PlanBoard, source: string, locale: Locale): SheetTable[] {
  return [matrixOf(board, source, locale), listOf(board, source, locale), legendOf(board, source, locale)];
}

function matrixOf({ columns, groups }: PlanBoard, source: string, locale: Locale): SheetTable {
  const name = SHEET_WORDS.board[locale];
  const bodies = (i: number) => groups.reduce((sum, { subtotals }) => sum + (subtotals[i]?.tasks ?? 0), 0);
  // A column for one body alone would stand empty for all others: its task is in the list.
  const shared = columns.flatMap((_, i) => (bodies(i) > 1 ? [i] : []));
  return {
    name,
    title: name,
    source,
    frozenColumns: 1,
    columns: [
      { head: SHEET_WORDS.agency[locale], width: 34 },
      ...shared.map((i) => ({ head: `${columns[i]!.ref} ${columns[i]!.title}`, width: 17 })),
    ],
    rows: groups.flatMap((group) => matrixRows(group, shared, locale)),
  };
}

function matrixRows({ kind, rows, subtotals }: BoardGroup, shared: number[], locale: Locale): SheetRow[] {
  const inTable = rows
    .map(({ shortName, cells }) => ({ shortName, cells: shared.map((i) => cells[i] ?? null) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (inTable.length === 0) return [];
  return [
    {
      isStrong: true,
      cells: [
        `${AGENCY_KIND_WORDS[kind][locale]} (${inTable.length})`,
        ...shared.map((i) => subtotalText(subtotals[i]!, locale)),
      ],
    },
    ...inTable.map(({ shortName, cells }) => ({
      cells: [shortName, ...cells.map((cell) => cell && matrixCell(cell, locale))],
    })),
  ];
}

function subtotalText({ tasks, completed, overdue }: BoardSubtotal, locale: Locale): string | null {
  if (tasks === 0) return null;
  const done = `${TASK_STATE_WORDS.completed[locale]} ${completed}/${tasks}`;
  return overdue === 0 ? done : `${done}; ${timeClassWords('overdue', 'followed')[locale]} ${overdue}`;
}

/** State and time class in words; the colour of time besides. */
function matrixCell(cell: BoardCell, locale: Locale): SheetCell {
  const { timeClass, dormant, silent } = cell;
  const words = [stateWord(cell, locale), timeWord(cell, locale), silent && SHEET_WORDS.silent[locale]];
  const text = words.filter(Boolean).join(' · ');
  const isTimely = !dormant && (timeClass === 'overdue' || timeClass === 'due-soon');
  return isTimely ? { text, tone: timeClass } : text;
}

function listOf({ columns, groups }: PlanBoard, source: string, locale: Locale): SheetTable {
  const name = SHEET_WORDS.tasks[locale];
  const head = (key: keyof typeof SHEET_WORDS, width: number) => ({ head: SHEET_WORDS[key][locale], width });
  return {
    name,
    title: name,
    source,
    hasFilter: true,
    columns: [
      head('kind', 18),
      head('agency', 34),
      head('ref', 8),
      head('assignment', 38),
      head('state', 17),
      head('timeClass', 13),
      head('due', 11),
      head('timeliness', 10),
      head('silentHead', 10),
      head('escalation', 10),
      head('occurrences', 7),
      head('mandate', 9),
    ],
    rows: groups.flatMap(({ kind, rows }) =>
      rows.flatMap(({ name: agency, cells }) =>
        cells.flatMap((cell, i) => {
          if (cell === null) return [];
          const { ref, title } = columns[i]!;
          return [{ cells: [AGENCY_KIND_WORDS[kind][locale], agency, ref, title, ...factsOf(cell, locale)] }];
        }),
      ),
    ),
  };
}

function factsOf(cell: BoardCell, locale: Locale): SheetCell[] {
  const { timeClass, dueAt, timeliness, silent, escalationLevel, occurrences, requested } = cell;
  const word = timeWord(cell, locale);
  return [
    stateWord(cell, locale),
    word !== null && (timeClass === 'overdue' || timeClass === 'due-soon')
      ? { text: word, tone: timeClass }
      : word,
    dueAt && { day: dayEndingAt(dueAt.getTime()) },
    timeliness && TIMELINESS_WORDS[timeliness][locale],
    silent ? SHEET_WORDS.yes[locale] : null,
    escalationLevel > 0 ? escalationLevel : null,
    occurrences,
    SHEET_WORDS[requested ? 'requested' : 'given'][locale],
  ];
}

function stateWord({ dormant, status }: BoardCell, locale: Locale): string {
  return dormant ? SHEET_WORDS.dormant[locale] : TASK_STATE_WORDS[status][locale];
}

function timeWord({ dormant, timeClass, requested }: BoardCell, locale: Locale): string | null {
  if (dormant || timeClass === null) return null;
  return timeClassWords(timeClass, requested ? 'requested' : 'followed')[locale];
}

function legendOf({ columns }: PlanBoard, source: string, locale: Locale): SheetTable {
  const name = SHEET_WORDS.assignments[locale];
  return {
    name,
    title: name,
    source,
    columns: [
      { head: SHEET_WORDS.ref[locale], width: 10 },
      { head: SHEET_WORDS.assignment[locale], width: 46 },
      { head: SHEET_WORDS.sentence[locale], width: 90 },
      { head: SHEET_WORDS.deadlineWords[locale], width: 26 },
      { head: SHEET_WORDS.class[locale], width: 18 },
    ],
    rows: columns.map(({ ref, title, text, deadlineWords, class: kind }) => ({
      cells: [ref, title, text, deadlineWords, ASSIGNMENT_CLASS_WORDS[kind][locale]],
    })),
  };
}
