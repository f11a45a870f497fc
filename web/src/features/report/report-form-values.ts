import type { components } from '../../lib/api/schema.ts';
import { formatNumber, parseNumber } from '../../lib/format/numbers.ts';
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
    figures: figures.map(({ key, label, unit, value, refs }) => {
      return { key, label, unit, refs, value: formatNumber(value, locale), isGiven: true };
    }),
  };
}

/** The form as the API takes it; figures that are no numbers yet are left out. */
export function toBody(form: ReportForm, locale: Locale): ReportBody {
  const { summary, results, difficulties, proposals } = form;
  const figures = form.figures.flatMap(({ key, label, unit, value, refs }) => {
    const number = parseNumber(value, locale);
    if (number === null || label.trim() === '' || unit.trim() === '') return [];
    return [
      { key: key || label.trim(), label: label.trim(), unit: unit.trim(), value: number, refs: [...refs] },
    ];
  });
  return { summary, results, difficulties, proposals, figures };
}

/** What is to be mended before the report can be sent. */
export function errorsOf({ summary, figures }: ReportForm, locale: Locale): FormErrors {
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
