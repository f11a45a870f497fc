import type { AgencyKind } from '../../domain/agency/agency.ts';
import type {
  AgencySummary,
  NationalClasses,
  PlainCounts,
  PlanSummary,
} from '../../domain/plan/plan-summary.ts';
import type { Locale } from '../common/locale.ts';
import type { SheetCell, SheetRow, SheetTable } from '../common/spreadsheets/sheet-table.ts';
import { AGENCY_KIND_WORDS, TASK_STATE_WORDS } from '../common/words/state-words.ts';
import type { BoardGroup } from './plan-board.ts';
import { NATIONAL_CLASS_WORDS, SHEET_WORDS } from './plan-sheets.words.ts';

const CLASSES: readonly (keyof NationalClasses)[] = [
  'doneOnTime',
  'doneLate',
  'openInTime',
  'openOverdue',
  'suspended',
];

type Counted = Omit<AgencySummary, 'agencyId'>;

/** The agencies of one kind with their counts. */
interface CountedKind {
  readonly kind: AgencyKind;
  readonly rows: readonly { readonly name: string; readonly counted: Counted }[];
}

/**
 * The evaluation as a file: the four classes by agency with the sums of each kind and of all, and what is counted apart. Kinds
 * stand in their own order and agencies by name: nobody is ranked.
 *
 * @param groups of the board, which knows kinds and names
 */
export function evaluationSheets(
  summary: PlanSummary,
  groups: readonly BoardGroup[],
  source: string,
  locale: Locale,
): SheetTable[] {
  const counts = new Map(summary.byAgency.map((one) => [one.agencyId, one]));
  const kinds = groups.map(({ kind, rows }) => ({
    kind,
    rows: rows.flatMap(({ agencyId, name }) => {
      const counted = counts.get(agencyId);
      return counted === undefined ? [] : [{ name, counted }];
    }),
  }));
  return [byAgencyOf(kinds, source, locale), apartOf(summary, source, locale)];
}

function byAgencyOf(kinds: readonly CountedKind[], source: string, locale: Locale): SheetTable {
  const all = kinds.flatMap(({ rows }) => rows.map(({ counted }) => counted));
  return {
    name: SHEET_WORDS.evaluation[locale],
    title: SHEET_WORDS.evaluationTitle[locale],
    source,
    frozenColumns: 1,
    columns: [
      { head: SHEET_WORDS.agency[locale], width: 50 },
      ...CLASSES.map((name) => ({ head: NATIONAL_CLASS_WORDS[name][locale], width: 15 })),
      { head: SHEET_WORDS.allTasks[locale], width: 13 },
      { head: SHEET_WORDS.escalated[locale], width: 15 },
    ],
    rows: [
      ...kinds.flatMap((kind) => rowsOfKind(kind, locale)),
      { isStrong: true, cells: [SHEET_WORDS.sum[locale], ...figuresOf(sumOf(all))] },
    ],
  };
}

function rowsOfKind({ kind, rows }: CountedKind, locale: Locale): SheetRow[] {
  const name = `${AGENCY_KIND_WORDS[kind][locale]} (${rows.length})`;
  const sum = sumOf(rows.map(({ counted }) => counted));
  return [
    { isStrong: true, cells: [name, ...figuresOf(sum)] },
    ...rows.map((row) => ({ cells: [row.name, ...figuresOf(row.counted)] })),
  ];
}

function figuresOf({ national, tasks, escalated }: Counted): SheetCell[] {
  return [...CLASSES.map((name) => national[name]), tasks, escalated];
}

function sumOf(all: readonly Counted[]): Counted {
  const sum = (figure: (one: Counted) => number) => all.reduce((total, one) => total + figure(one), 0);
  const national = Object.fromEntries(
    CLASSES.map((name) => [name, sum((one) => one.national[name])]),
  ) as unknown as NationalClasses;
  return { tasks: sum(({ tasks }) => tasks), escalated: sum(({ escalated }) => escalated), national };
}

function apartOf(
  counts: Pick<PlanSummary, 'standing' | 'requests'>,
  source: string,
  locale: Locale,
): SheetTable {
  const figures = ({ total, notReceived, inProgress, waiting, completed }: PlainCounts) => [
    total,
    notReceived,
    inProgress,
    waiting,
    completed,
  ];
  const states = ['not-received', 'in-progress', 'awaiting-confirmation', 'completed'] as const;
  return {
    name: SHEET_WORDS.apart[locale],
    title: SHEET_WORDS.apartTitle[locale],
    source,
    columns: [
      { head: SHEET_WORDS.class[locale], width: 30 },
      { head: SHEET_WORDS.total[locale], width: 12 },
      ...states.map((state) => ({ head: TASK_STATE_WORDS[state][locale], width: 16 })),
    ],
    rows: [
      { cells: [SHEET_WORDS.standing[locale], ...figures(counts.standing)] },
      { cells: [SHEET_WORDS.requests[locale], ...figures(counts.requests)] },
    ],
  };
}
