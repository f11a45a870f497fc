import { DomainError } from '../errors.ts';
import { officialDate } from '../calendar/official-date.ts';
import type { ReportingWindow } from './report.ts';

/**
 * What a result report says (báo cáo kết quả thực hiện). Plain JSON; it is stored as a version of its own, and the
 * duty to report refers to it by id and hash.
 */
export interface ReportContent {
  schemaVersion: 1;
  periodKey: string;
  window: ReportingWindow;
  /** Zero report: nothing arose in the period (không phát sinh). */
  zero: boolean;
  /** Đánh giá chung. */
  summary: string;
  /** Kết quả thực hiện nhiệm vụ, one line per assignment. */
  results: ReportLine[];
  /** Khó khăn, vướng mắc. */
  difficulties: string;
  /** Đề xuất, kiến nghị. */
  proposals: string;
  figures: ReportFigure[];
}

export interface ReportLine {
  /** Ref of the assignment in the plan ("III.1.4"). */
  ref: string;
  title: string;
  text: string;
}

/** A number with its indicator. Two figures are of one indicator when key and unit agree. */
export interface ReportFigure {
  key: string;
  label: string;
  unit: string;
  value: number;
  /** Refs of the assignments it comes from; empty when the reporting agency entered it. */
  refs: string[];
}

/** Something wrong in a report, at a place that a form can show. Plain JSON. */
export interface ContentProblem {
  /** Where: `results[3].text`. */
  field: string;
  code:
    | 'text-missing'
    | 'text-too-long'
    | 'list-too-long'
    | 'figure-invalid'
    | 'figure-repeated'
    | 'zero-not-empty'
    | 'zero-not-possible';
  details: Readonly<Record<string, unknown>>;
}

/** Longest texts in characters and lists in entries: a page or two each, far beyond what a unit writes. */
export interface ContentLimits {
  summary: number;
  line: number;
  opinion: number;
  title: number;
  label: number;
  results: number;
  figures: number;
  /** Whether it may say that nothing arose. */
  mayBeZero: boolean;
}

export const UNIT_LIMITS: ContentLimits = {
  summary: 5_000,
  line: 5_000,
  opinion: 10_000,
  title: 500,
  label: 200,
  results: 500,
  figures: 500,
  mayBeZero: true,
};

/** A consolidation gathers what a whole city's units wrote; that alone is something to report. */
export const CONSOLIDATION_LIMITS: ContentLimits = {
  ...UNIT_LIMITS,
  summary: 20_000,
  opinion: 60_000,
  mayBeZero: false,
};

/**
 * The zero report in place of a draft: its results and figures are dropped, a sentence says that nothing arose.
 * Difficulties and proposals stay; one may have those without a result.
 */
export function zeroReport(content: ReportContent): ReportContent {
  const { start, cutOff } = content.window;
  return {
    ...content,
    zero: true,
    summary: `Trong kỳ báo cáo (từ ngày ${officialDate(start)} đến ngày ${officialDate(cutOff)}), không phát sinh nội dung báo cáo.`,
    results: [],
    figures: [],
  };
}

/** All that is wrong with a report, in the order of its parts; empty when it can be submitted. A zero report needs no part. */
export function validateContent(
  content: ReportContent,
  limits: ContentLimits = UNIT_LIMITS,
): ContentProblem[] {
  const problems = [
    ...textProblems('summary', content.summary, limits.summary, !content.zero),
    ...textProblems('difficulties', content.difficulties, limits.opinion, false),
    ...textProblems('proposals', content.proposals, limits.opinion, false),
    ...listProblems('results', content.results, limits.results),
    ...listProblems('figures', content.figures, limits.figures),
    ...content.results.flatMap((line, i) => [
      ...textProblems(`results[${i}].title`, line.title, limits.title, true),
      ...textProblems(`results[${i}].text`, line.text, limits.line, true),
    ]),
    ...figureProblems(content.figures, limits),
  ];
  if (content.zero && !limits.mayBeZero)
    problems.push({ field: 'zero', code: 'zero-not-possible', details: {} });
  for (const field of ['results', 'figures'] as const) {
    const count = content[field].length;
    if (content.zero && count > 0) problems.push({ field, code: 'zero-not-empty', details: { count } });
  }
  return problems;
}

/** Refuses what {@link validateContent} finds fault with. Throws `report-content-invalid` {problems}. */
export function assertContent(content: ReportContent, limits?: ContentLimits): void {
  const problems = validateContent(content, limits);
  if (problems.length > 0) throw new DomainError('report-content-invalid', { problems });
}

function textProblems(field: string, text: string, max: number, required: boolean): ContentProblem[] {
  if (required && text.trim() === '') return [{ field, code: 'text-missing', details: {} }];
  if (text.length > max) {
    return [{ field, code: 'text-too-long', details: { length: text.length, max } }];
  }
  return [];
}

function listProblems(field: string, list: readonly unknown[], max: number): ContentProblem[] {
  return list.length > max ? [{ field, code: 'list-too-long', details: { length: list.length, max } }] : [];
}

function figureProblems(figures: readonly ReportFigure[], limits: ContentLimits): ContentProblem[] {
  const seen = new Set<string>();
  return figures.flatMap((figure, i) => {
    const field = `figures[${i}]`;
    const id = indicatorOf(figure);
    const repeated = seen.has(id);
    seen.add(id);
    const { key, unit, value } = figure;
    return [
      ...textProblems(`${field}.key`, key, limits.label, true),
      ...textProblems(`${field}.label`, figure.label, limits.label, true),
      ...textProblems(`${field}.unit`, unit, limits.label, false),
      ...(Number.isFinite(value)
        ? []
        : [{ field: `${field}.value`, code: 'figure-invalid' as const, details: { value } }]),
      ...(repeated ? [{ field, code: 'figure-repeated' as const, details: { key, unit } }] : []),
    ];
  });
}

/** What makes two figures comparable: the same key in the same unit. */
export function indicatorOf({ key, unit }: Pick<ReportFigure, 'key' | 'unit'>): string {
  return JSON.stringify([key.trim(), unit.trim()]);
}

/** A figure whose sum says nothing: a percentage. */
export function isRatio({ unit }: Pick<ReportFigure, 'unit'>): boolean {
  return unit.includes('%') || /^(tỷ|tỉ) lệ/iu.test(unit.trim());
}

/** Adds figures without the dust of binary fractions: six decimals are more than any report writes. */
export function sumOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

/** The beginning of a text that is longer than `max` characters, with a mark that something follows. */
export function excerptOf(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;
}
