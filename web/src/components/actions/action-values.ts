import { parseNumber, rewriteNumber } from '../../lib/format/numbers.ts';
import type { components } from '../../lib/api/schema.ts';
import type { Locale } from '../../lib/text/texts.ts';

export type Need = components['schemas']['ActionNeedResponse'];
type SentFile = components['schemas']['FileResponse'];

/** A figure as it is typed: the number stays text until it is sent. */
export interface TypedFigure {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
}

/** What is typed into the form of an order, by the names of its fields. */
export interface ActionValues {
  readonly [field: string]: string | readonly TypedFigure[] | readonly SentFile[] | undefined;
}

/** What is typed, and the language in which its numbers are written: it says what a point and a comma mean. */
export interface TypedValues {
  readonly values: ActionValues;
  readonly locale: Locale;
}

/** What was typed, for the language in use: its numbers mean the same there. */
export function valuesIn(needs: readonly Need[], typed: TypedValues, locale: Locale): ActionValues {
  if (typed.locale === locale) return typed.values;
  const rewrite = (text: string) => rewriteNumber(text, typed.locale, locale);
  const rewritten = needs.flatMap(({ field, kind }): [string, ActionValues[string]][] => {
    const value = typed.values[field];
    if (value === undefined) return [];
    if (kind === 'percent') return [[field, rewrite(value as string)]];
    if (kind !== 'figures') return [];
    const figures = value as readonly TypedFigure[];
    return [[field, figures.map((figure) => ({ ...figure, value: rewrite(figure.value) }))]];
  });
  return { ...typed.values, ...Object.fromEntries(rewritten) };
}

/** A body without what is empty, and the fields that miss something or hold what is no number. */
export interface ReadValues {
  readonly body: Readonly<Record<string, unknown>>;
  readonly wrong: readonly string[];
}

/** Reads what was typed as the fields of the order's body. */
export function readValues(needs: readonly Need[], values: ActionValues, locale: Locale): ReadValues {
  const body: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const need of needs) {
    const read = readField(need, values[need.field], locale);
    if (read === undefined ? need.required : read === WRONG) wrong.push(need.field);
    else if (read !== undefined) body[need.field] = read;
  }
  return { body, wrong };
}

const WRONG = Symbol('wrong');

function readField(need: Need, value: ActionValues[string], locale: Locale): unknown {
  switch (need.kind) {
    case 'figures':
      return readFigures((value ?? []) as readonly TypedFigure[], locale);
    case 'files': {
      const files = (value ?? []) as readonly SentFile[];
      return files.length === 0 ? undefined : files.map(({ id }) => id);
    }
    case 'yes-no':
      return value === undefined || value === '' ? undefined : value === 'yes';
    case 'percent':
      return readPercent(value as string | undefined, locale);
    default: {
      const text = ((value ?? '') as string).trim();
      return text === '' ? undefined : text;
    }
  }
}

function readPercent(value: string | undefined, locale: Locale): unknown {
  if (value === undefined || value.trim() === '') return undefined;
  const number = parseNumber(value, locale);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= 100 ? number : WRONG;
}

/** Lines in which nothing was typed are left out. */
function readFigures(figures: readonly TypedFigure[], locale: Locale): unknown {
  const typed = figures.filter(({ indicator, value, unit }) => `${indicator}${value}${unit}`.trim() !== '');
  if (typed.length === 0) return undefined;
  const read = typed.map(({ indicator, value, unit }) => ({
    indicator: indicator.trim(),
    value: parseNumber(value, locale),
    unit: unit.trim(),
  }));
  const isWhole = read.every(
    ({ indicator, value, unit }) => indicator !== '' && unit !== '' && value !== null,
  );
  return isWhole ? read : WRONG;
}
