import { localDateOf } from '../../domain/calendar/local-date.ts';
import { sumFigures } from '../../domain/report/consolidate.ts';
import type { Locale } from '../common/locale.ts';
import type { SheetCell, SheetTable } from '../common/spreadsheets/sheet-table.ts';
import {
  AGENCY_KIND_WORDS,
  REPORT_STATE_WORDS,
  TIMELINESS_WORDS,
  timeClassWords,
} from '../common/words/state-words.ts';
import { ROUND_SHEET_WORDS } from './round-sheets.words.ts';
import type {
  CompletenessCountsResponse,
  CompletenessResponse,
  CompletenessRowResponse,
} from './rounds.responses.ts';
import type { UnitReport } from './unit-reports.service.ts';

type Word = keyof typeof ROUND_SHEET_WORDS;

const COUNTS = [
  'owed',
  'missing',
  'overdue',
  'submitted',
  'returned',
  'accepted',
  'onTime',
  'late',
  'zero',
] as const;

/** What a round's file is made of. */
export interface RoundFigures {
  readonly completeness: CompletenessResponse;
  readonly reports: readonly UnitReport[];
}

/** A round as a file: who has sent, the counts by kind of body, and every figure by its units with its sum. */
export function roundSheets(figures: RoundFigures, source: string, locale: Locale): SheetTable[] {
  const { completeness, reports } = figures;
  return [
    completenessOf(completeness, source, locale),
    countsOf(completeness, source, locale),
    figuresOf(reports, source, locale),
  ];
}

function completenessOf(
  { groups, requested }: CompletenessResponse,
  source: string,
  locale: Locale,
): SheetTable {
  const head = (word: Word, width: number) => ({ head: ROUND_SHEET_WORDS[word][locale], width });
  const rows = [...groups.flatMap((group) => group.rows), ...requested.rows];
  return {
    name: ROUND_SHEET_WORDS.completeness[locale],
    title: ROUND_SHEET_WORDS.completenessTitle[locale],
    source,
    hasFilter: true,
    columns: [
      head('kind', 18),
      head('agency', 36),
      head('state', 18),
      head('timeClass', 13),
      head('due', 11),
      head('sentOn', 11),
      head('timeliness', 10),
      head('zero', 10),
      head('acceptedOn', 11),
      head('reworks', 8),
      head('mandate', 9),
      head('lastRound', 14),
    ],
    rows: rows.map((row) => ({ cells: rowOf(row, locale) })),
  };
}

function rowOf(row: CompletenessRowResponse, locale: Locale): SheetCell[] {
  const { timeliness, treatment, reworks } = row;
  return [
    AGENCY_KIND_WORDS[row.kind][locale],
    row.agency.name,
    REPORT_STATE_WORDS[row.status][locale],
    timeCell(row, locale),
    row.dueOn && { day: row.dueOn },
    dayOf(row.submittedAt),
    timeliness && TIMELINESS_WORDS[timeliness][locale],
    row.zero ? ROUND_SHEET_WORDS.yes[locale] : null,
    dayOf(row.acceptedAt),
    reworks === 0 ? null : reworks,
    ROUND_SHEET_WORDS[treatment === 'requested' ? 'requested' : 'given'][locale],
    lastOf(row, locale),
  ];
}

function timeCell({ timeClass, treatment }: CompletenessRowResponse, locale: Locale): SheetCell {
  if (timeClass === null) return null;
  const text = timeClassWords(timeClass, treatment)[locale];
  return timeClass === 'overdue' || timeClass === 'due-soon' ? { text, tone: timeClass } : text;
}

function lastOf({ lastRound }: CompletenessRowResponse, locale: Locale): string | null {
  if (lastRound === null) return null;
  if (lastRound.zero) return ROUND_SHEET_WORDS.zero[locale];
  const { status, timeliness } = lastRound;
  return timeliness === null ? REPORT_STATE_WORDS[status][locale] : TIMELINESS_WORDS[timeliness][locale];
}

function dayOf(instant: string | null): SheetCell {
  return instant && { day: localDateOf(Date.parse(instant)) };
}

function countsOf(
  { groups, counts, requested }: CompletenessResponse,
  source: string,
  locale: Locale,
): SheetTable {
  const figures = (of: CompletenessCountsResponse) => COUNTS.map((name) => of[name]);
  return {
    name: ROUND_SHEET_WORDS.counts[locale],
    title: ROUND_SHEET_WORDS.countsTitle[locale],
    source,
    columns: [
      { head: ROUND_SHEET_WORDS.kind[locale], width: 34 },
      ...COUNTS.map((name) => ({ head: ROUND_SHEET_WORDS[name][locale], width: 12 })),
    ],
    rows: [
      ...groups.map((group) => ({
        cells: [AGENCY_KIND_WORDS[group.kind][locale], ...figures(group.counts)],
      })),
      { isStrong: true, cells: [ROUND_SHEET_WORDS.sum[locale], ...figures(counts)] },
      { cells: [ROUND_SHEET_WORDS.requests[locale], ...figures(requested.counts)] },
    ],
  };
}

/** A sum stands only where it says something: percentages have none. */
function figuresOf(reports: readonly UnitReport[], source: string, locale: Locale): SheetTable {
  const figures = sumFigures(reports);
  const values = figures.map(({ parts }) => new Map(parts.map(({ agencyId, value }) => [agencyId, value])));
  const units = reports.filter(({ agencyId }) => values.some((byAgency) => byAgency.has(agencyId)));
  const none = { cells: [ROUND_SHEET_WORDS.noFigures[locale]] };
  return {
    name: ROUND_SHEET_WORDS.figures[locale],
    title: ROUND_SHEET_WORDS.figuresTitle[locale],
    source,
    frozenColumns: 1,
    columns: [
      { head: ROUND_SHEET_WORDS.agency[locale], width: 40 },
      ...figures.map(({ label, unit }) => ({ head: `${label} (${unit})`, width: 18 })),
    ],
    rows:
      figures.length === 0
        ? [none]
        : [
            ...units.map(({ agencyId, name }) => ({
              cells: [name, ...values.map((byAgency) => byAgency.get(agencyId) ?? null)],
            })),
            {
              isStrong: true,
              cells: [ROUND_SHEET_WORDS.sum[locale], ...figures.map(({ value }) => value)],
            },
          ],
  };
}
