import type { Locale } from '../locale.ts';
import { FIELD_ERRORS_EN, PROBLEMS_EN } from './en.ts';
import { FIELD_ERRORS_VI, PROBLEMS_VI } from './vi.ts';

/** What a reader is told about a code: what happened, and what to do. `{name}` is filled from the error's details. */
export interface MessageText {
  readonly title: string;
  readonly detail: string;
}

export type TextValues = Readonly<Record<string, unknown>>;

const PROBLEMS: Readonly<Record<Locale, Readonly<Record<string, MessageText>>>> = {
  vi: PROBLEMS_VI,
  en: PROBLEMS_EN,
};
const FIELD_ERRORS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: FIELD_ERRORS_VI,
  en: FIELD_ERRORS_EN,
};

/** The text of a problem's code; a code without a text gets the general one, which still shows the code. */
export function problemText(code: string, locale: Locale, values: TextValues): MessageText {
  const texts = PROBLEMS[locale];
  const text = texts[code] ?? texts['rule-broken'] ?? { title: code, detail: code };
  const all = { ...values, code };
  return { title: fill(text.title, all), detail: fill(text.detail, all) };
}

/** The text of one field's error: its own, else that of a problem with the same code, else the general one. */
export function fieldErrorText(code: string, locale: Locale, values: TextValues): string {
  const template =
    FIELD_ERRORS[locale][code] ?? PROBLEMS[locale][code]?.detail ?? FIELD_ERRORS[locale]['invalid'];
  return fill(template ?? code, { ...values, code });
}

/** Puts `values.name` where `{name}` stands; what is not given becomes "…". */
export function fill(template: string, values: TextValues): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => show(values[name]));
}

/** A day as programs write it; people read 28/02/2025, in both languages. */
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function show(value: unknown): string {
  if (value === undefined || value === null) return '…';
  if (Array.isArray(value)) return value.map(show).join(', ');
  return typeof value === 'string' ? value.replace(ISO_DAY, '$3/$2/$1') : JSON.stringify(value);
}
