export const LOCALES = ['vi', 'en'] as const;

/** The languages people are addressed in. */
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'vi';

/**
 * The language for one answer: the account's own, else the best of the header Accept-Language, else Vietnamese.
 */
export function chooseLocale(ofAccount: Locale | undefined, acceptLanguage: string | undefined): Locale {
  return ofAccount ?? fromAcceptLanguage(acceptLanguage) ?? DEFAULT_LOCALE;
}

function fromAcceptLanguage(header: string | undefined): Locale | undefined {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.trim().toLowerCase().split('-')[0], quality: q === undefined ? 1 : Number(q) };
  });
  return wishes
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => LOCALES.find((locale) => locale === language))
    .find((locale) => locale !== undefined);
}
