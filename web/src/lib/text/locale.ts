import { createContext, use } from 'react';
import { textsIn, type Catalogue, type Locale, type Texts } from './texts.ts';

const STORED = 'don-doc.locale';

/** The language in use and how to change it. */
export interface LocaleChoice {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
}

export const LocaleContext = createContext<LocaleChoice>({ locale: 'vi', choose: () => undefined });

/** The language in use. */
export function useLocale(): Locale {
  return use(LocaleContext).locale;
}

/** The texts of a feature in the language in use: `const t = useTexts(texts)`, then `t.title` or `t.count(3)`. */
export function useTexts<const C extends Catalogue>(catalogue: C): Texts<C> {
  return textsIn(catalogue, useLocale());
}

/** The language that was last chosen in this browser. Vietnamese where none was: the screens are made for it. */
export function storedLocale(): Locale {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

let chosenBeforeLogIn: Locale | null = null;

/** Remembers the language that somebody chose before logging in, in this visit: the account is to have it. */
export function chooseBeforeLogIn(locale: Locale): void {
  chosenBeforeLogIn = locale;
}

/** That choice, once; null where none was made. What an earlier visit left in this browser is no choice for an account. */
export function takeChosenLocale(): Locale | null {
  const chosen = chosenBeforeLogIn;
  chosenBeforeLogIn = null;
  return chosen;
}

/** Remembers the language for the next visit; a browser that keeps nothing asks again. */
export function storeLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORED, locale);
  } catch {
    // Private windows may refuse: the choice then holds for this visit.
  }
}
