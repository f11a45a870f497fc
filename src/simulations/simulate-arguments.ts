import { parseArgs } from 'node:util';
import { DomainError } from '../../domain/errors.ts';
import { DEFAULT_MIX, parseMix } from '../../domain/simulation/mix.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../common/locale.ts';
import type { PlanWish } from './simulated-plan.ts';
import { MOST_YEARS } from './simulation-request.ts';

const USAGE =
  'npm run -s simulate -- <plan> [--seed N] [--mix prompt=60,late=40] [--years N] [--from yyyy-mm-dd] [--agency "…"] [--lang vi|en] [--json]';

/** What the command line asks for. */
export interface SimulateArguments extends PlanWish {
  /** The agency whose timeline is printed; null: the ten with the most escalations. */
  readonly agency: string | null;
  readonly json: boolean;
  readonly locale: Locale;
}

const OPTIONS = {
  seed: { type: 'string' },
  mix: { type: 'string' },
  years: { type: 'string' },
  from: { type: 'string' },
  agency: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** @throws DomainError 'simulation-option-unknown' {option, value, usage}; those of `parseMix` */
export function simulateArguments(args: readonly string[]): SimulateArguments {
  const { values, positionals } = parsed(args);
  const [plan, ...others] = positionals;
  if (plan === undefined || others.length > 0) throw notValid('<plan>', others.join(' ') || '–');
  const locale = LOCALES.find((known) => known === (values.lang ?? DEFAULT_LOCALE));
  if (locale === undefined) throw notValid('--lang', values.lang ?? '');
  return {
    plan,
    seed: values.seed === undefined ? 1 : wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    mix: values.mix === undefined ? DEFAULT_MIX : parseMix(values.mix),
    years: values.years === undefined ? null : wholeNumber('--years', values.years, 1, MOST_YEARS),
    from: values.from ?? null,
    agency: values.agency ?? null,
    json: values.json ?? false,
    locale,
  };
}

/** The language asked for, also where the rest of the command line cannot be read. */
export function localeOf(args: readonly string[]): Locale {
  return args.includes('en') && args.includes('--lang') ? 'en' : DEFAULT_LOCALE;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw notValid('…', error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < from || value > to)
    throw notValid(option, text);
  return value;
}

function notValid(option: string, value: string): DomainError {
  return new DomainError('simulation-option-unknown', { option, value, usage: USAGE });
}
