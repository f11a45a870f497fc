import type { components } from '../../lib/api/schema.ts';
import { formatNumber, parseNumber, rewriteNumber } from '../../lib/format/numbers.ts';
import type { Locale } from '../../lib/text/texts.ts';

export type ReportContent = components['schemas']['ReportContentResponse'];
export type ReportBody = components['schemas']['ReportContentBody'];

/** A figure as it is typed: the number stays text until it is read. */
export interface FormFigure {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly refs: readonly string[];
  /** It came from tasks or from an earlier round: its name is not to be changed. */
  readonly isGiven: boolean;
}

/** A report as the form holds it. */
export interface ReportForm {
  readonly summary: string;
  readonly results: ReportContent['results'];
  readonly difficulties: string;
  readonly proposals: string;
  readonly figures: readonly FormFigure[];
  /** The language in which the numbers are written: it says what a point and a comma mean. */
  readonly locale: Locale;
}

/** What is wrong with a field, by its way in the form (`figures.0.value`). */
export type FormErrors = Readonly<Record<string, 'textMissing' | 'notNumber' | 'figureUnnamed'>>;

/** A content as the form shows it. */
export function toForm(content: ReportContent, locale: Locale): ReportForm {
  const { summary, results, difficulties, proposals, figures } = content;
  return {
    summary,
    results,
    difficulties,
    proposals,
    locale,
    figures: figures.map(({ key, label, unit, value, refs }) => {
      return { key, label, unit, refs, value: formatNumber(value, locale), isGiven: true };
    }),
  };
}

/** The form in the language in use: what was typed as a number means the same there. */
export function inLocale(form: ReportForm, locale: Locale): ReportForm {
  if (form.locale === locale) return form;
  const figures = form.figures.map((figure) => ({
    ...figure,
    value: rewriteNumber(figure.value, form.locale, locale),
  }));
  return { ...form, figures, locale };
}

/** The form as the API takes it; figures that are no numbers yet are left out. */
export function toBody(form: ReportForm): ReportBody {
  const { summary, results, difficulties, proposals } = form;
  const figures = form.figures.flatMap(({ key, label, unit, value, refs }) => {
    const number = parseNumber(value, form.locale);
    if (number === null || label.trim() === '' || unit.trim() === '') return [];
    return [
      { key: key || label.trim(), label: label.trim(), unit: unit.trim(), value: number, refs: [...refs] },
    ];
  });
  return bodyOf({ summary, results, difficulties, proposals, figures });
}

/** What of a content is written by people, its fields in one order: two bodies that say the same are alike as JSON. */
export function bodyOf({
  summary,
  results,
  difficulties,
  proposals,
  figures,
}: Pick<ReportBody, 'summary' | 'results' | 'difficulties' | 'proposals' | 'figures'>): ReportBody {
  return {
    summary,
    results: results.map(({ ref, title, text }) => ({ ref, title, text })),
    difficulties,
    proposals,
    figures: figures.map(({ key, label, unit, value, refs = [] }) => ({ key, label, unit, value, refs })),
  };
}

/** What is to be mended before the report can be sent. */
export function errorsOf({ summary, figures, locale }: ReportForm): FormErrors {
  const errors: Record<string, FormErrors[string]> = {};
  if (summary.trim() === '') errors['summary'] = 'textMissing';
  figures.forEach(({ label, unit, value }, n) => {
    if (`${label}${unit}${value}`.trim() === '') return;
    if (parseNumber(value, locale) === null) errors[`figures.${n}.value`] = 'notNumber';
    if (label.trim() === '' || unit.trim() === '') errors[`figures.${n}.label`] = 'figureUnnamed';
  });
  return errors;
}

/** What the same figure was in the round before; undefined where it was not reported. */
export function lastValueOf(
  { key, unit }: Pick<FormFigure, 'key' | 'unit'>,
  lastRound: ReportContent | null,
): number | undefined {
  return lastRound?.figures.find((figure) => figure.key === key && figure.unit === unit)?.value;
}
