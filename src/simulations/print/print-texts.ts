import type { Behaviour } from '../../../domain/simulation/mix.ts';
import type { Locale } from '../../common/locale.ts';
import { PRINT_EN } from './en.ts';
import { PRINT_VI } from './vi.ts';

/** The words of a printed dry run. `{name}` is filled in. */
export interface PrintTexts {
  readonly locale: Locale;
  readonly header: {
    readonly plan: string;
    readonly span: string;
    readonly closed: string;
    readonly seed: string;
  };
  readonly behaviours: Readonly<Record<Behaviour, string>>;
  readonly counts: {
    readonly title: string;
    readonly tasks: string;
    readonly reports: string;
    readonly orders: string;
    readonly ledger: string;
  };
  readonly classes: { readonly title: string; readonly columns: readonly string[]; readonly atEnd: string };
  readonly load: { readonly title: string; readonly months: string; readonly columns: readonly string[] };
  readonly escalations: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly open: string;
  };
  readonly rounds: {
    readonly title: string;
    readonly round: string;
    readonly checkpoint: string;
    readonly consolidation: string;
    readonly noConsolidation: string;
  };
  readonly ended: { readonly title: string; readonly line: string; readonly nobody: string };
  readonly beyond: string;
  readonly agencies: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly timeline: string;
  };
  readonly more: string;
  readonly oracle: string;
  readonly difference: string;
  /** Of what happens to a task or report, by the type of its event. */
  readonly events: Readonly<Record<string, string>>;
  /** Of rungs; `{n}` is the number in the rung's name. */
  readonly rungs: Readonly<Record<string, string>>;
  readonly level: string;
}

const TEXTS: Readonly<Record<Locale, PrintTexts>> = { vi: PRINT_VI, en: PRINT_EN };

/** The words of a language. */
export function printTextsOf(locale: Locale): PrintTexts {
  return TEXTS[locale];
}
