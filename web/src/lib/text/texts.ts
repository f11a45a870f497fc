/** The languages of the application. Vietnamese is the source, English its translation. */
export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text, or a text with values in it: `(count: number) => \`${count} việc\``. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each text has parameters of its own; the catalogue keeps them
export type Wording = string | ((...values: any[]) => string);

/** One text in both languages; both take the same values. */
export interface Text<W extends Wording = Wording> {
  readonly vi: W;
  readonly en: W;
}

/** The texts of a feature by name. */
export type Catalogue = Readonly<Record<string, Text>>;

/** The texts of a catalogue in one language, with the parameters of the Vietnamese one. */
export type Texts<C extends Catalogue> = { readonly [Name in keyof C]: C[Name]['vi'] };

const chosen = new WeakMap<Catalogue, Partial<Record<Locale, unknown>>>();

/** A catalogue in one language; the same object each time. */
export function textsIn<const C extends Catalogue>(catalogue: C, locale: Locale): Texts<C> {
  const known = chosen.get(catalogue) ?? {};
  const texts =
    known[locale] ??
    Object.fromEntries(Object.entries(catalogue).map(([name, text]) => [name, text[locale]]));
  known[locale] = texts;
  chosen.set(catalogue, known);
  return texts as Texts<C>;
}
