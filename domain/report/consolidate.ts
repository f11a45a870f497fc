import type { Instant } from '../calendar/local-date.ts';
import { minutesOfDay, localDateOf } from '../calendar/local-date.ts';
import { officialDate } from '../calendar/official-date.ts';
import type { CompletenessRow, CompletenessStatement } from './completeness.ts';
import { completenessOf } from './completeness.ts';
import type { ReportingWindow } from './report.ts';
import type { ReportContent, ReportFigure, ReportLine } from './report-content.ts';
import { CONSOLIDATION_LIMITS, excerptOf, indicatorOf, isRatio, sumOf } from './report-content.ts';

/** One unit's duty to report with the content that was accepted, null where none was. */
export interface ConsolidationRow extends CompletenessRow {
  /** As the consolidation names it ("UBND phường Hoàn Kiếm"). */
  name: string;
  content: ReportContent | null;
}

export interface ConsolidationContext {
  periodKey: string;
  window: ReportingWindow;
  now: Instant;
}

/** A figure that opens to its units. */
export interface ConsolidatedFigure {
  key: string;
  label: string;
  unit: string;
  /** The sum; null where a sum says nothing (percentages). */
  value: number | null;
  parts: { agencyId: string; value: number }[];
}

/** A consolidation to be worked on, with all it was drawn from. */
export interface ConsolidatedDraft {
  content: ReportContent;
  figures: ConsolidatedFigure[];
  completeness: CompletenessStatement;
  /** Names of the units without a report. */
  missing: { followed: string[]; requested: string[] };
}

/** How much of a unit's text the consolidation shows, in characters; the whole stands in the unit's own report. */
const EXCERPT = 300;

/**
 * Sums the accepted reports of a round up. A report that only waits for its acceptance is counted in the completeness
 * and not in the figures; one that is being corrected counts with the version accepted before.
 */
export function consolidate(
  rows: readonly ConsolidationRow[],
  context: ConsolidationContext,
): ConsolidatedDraft {
  const { periodKey, window, now } = context;
  const completeness = completenessOf(rows, now);
  const figures = sumFigures(rows);
  const names = new Map(rows.map((row) => [row.agencyId, row.name]));
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  const content: ReportContent = {
    schemaVersion: 1,
    periodKey,
    window,
    zero: false,
    summary: summaryOf(completeness),
    results: sumResults(rows),
    difficulties: joined(rows, 'difficulties'),
    proposals: joined(rows, 'proposals'),
    figures: figures.flatMap(({ key, label, unit, value }) =>
      value === null ? [] : [{ key, label, unit, value, refs: [] }],
    ),
  };
  const { followed, requested } = completeness.missing;
  return {
    content,
    figures,
    completeness,
    missing: { followed: named(followed), requested: named(requested) },
  };
}

/** Every indicator once, in the order in which the units bring it; a unit's zero report brings none. */
export function sumFigures(
  rows: readonly Pick<ConsolidationRow, 'agencyId' | 'content'>[],
): ConsolidatedFigure[] {
  const byIndicator = new Map<string, ConsolidatedFigure>();
  for (const { agencyId, content } of rows) {
    for (const figure of content?.figures ?? []) {
      const id = indicatorOf(figure);
      const known = byIndicator.get(id) ?? emptyFigure(figure);
      byIndicator.set(id, { ...known, parts: [...known.parts, { agencyId, value: figure.value }] });
    }
  }
  return [...byIndicator.values()].map((figure) => ({
    ...figure,
    value: isRatio(figure) ? null : sumOf(figure.parts.map((part) => part.value)),
  }));
}

function emptyFigure({ key, label, unit }: ReportFigure): ConsolidatedFigure {
  return { key, label, unit, value: null, parts: [] };
}

/** One line per assignment: how many units reported on it, in the order in which the units bring it. */
function sumResults(rows: readonly ConsolidationRow[]): ReportLine[] {
  const byRef = new Map<string, { title: string; units: Set<string> }>();
  for (const { agencyId, content } of rows) {
    for (const { ref, title } of content?.results ?? []) {
      const known = byRef.get(ref) ?? { title, units: new Set() };
      known.units.add(agencyId);
      byRef.set(ref, known);
    }
  }
  return [...byRef].map(([ref, { title, units }]) => ({
    ref,
    title,
    text: `${units.size} cơ quan, đơn vị báo cáo kết quả thực hiện.`,
  }));
}

/**
 * How the reports came in. Requested bodies are told apart, without "muộn" or "chưa gửi": nothing is demanded of them.
 */
function summaryOf({ at, followed, requested }: CompletenessStatement): string {
  const sent = followed.owed - followed.missing;
  const minutes = minutesOfDay(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  const time = `${pad(Math.floor(minutes / 60))} giờ ${pad(minutes % 60)} ngày ${officialDate(localDateOf(at))}`;
  const sentences = [
    `Đến ${time}, ${sent}/${followed.owed} cơ quan, đơn vị đã gửi báo cáo ` +
      `(đúng hạn ${followed.onTime}, quá hạn ${followed.late}); ${followed.missing} cơ quan, đơn vị chưa gửi báo cáo.`,
  ];
  if (followed.zero > 0) sentences.push(`${followed.zero} cơ quan, đơn vị báo cáo không phát sinh.`);
  if (requested.owed > 0) {
    const received = requested.owed - requested.missing;
    sentences.push(
      `Đã nhận ${received}/${requested.owed} báo cáo của các cơ quan, tổ chức được đề nghị phối hợp.`,
    );
  }
  return sentences.join(' ');
}

/** What the units wrote, a line each with its beginning, as long as it fits; the rest is counted. */
function joined(rows: readonly ConsolidationRow[], part: 'difficulties' | 'proposals'): string {
  const lines = rows.flatMap(({ name, content }) => {
    const text = content?.[part].trim().replace(/\s+/gu, ' ') ?? '';
    return text === '' ? [] : [`- ${name}: ${excerptOf(text, EXCERPT)}`];
  });
  let length = 0;
  const fitting = lines.filter((line) => {
    length += line.length + 1;
    // Room for the closing sentence.
    return length <= CONSOLIDATION_LIMITS.opinion - 100;
  });
  const rest = lines.length - fitting.length;
  return [...fitting, ...(rest > 0 ? [`- và ${rest} cơ quan, đơn vị khác.`] : [])].join('\n');
}
