import type { TargetComparator } from '../plan/plan-document.ts';
import type { MappedText } from './mapped-text.ts';
import type { OutlineNode } from './outline.ts';

/** Who has to do the duties below a heading. */
export interface Holder {
  readonly names: readonly string[];
  readonly mandateWords: string | null;
  readonly heading: MappedText | null;
}

/** What a line above gives to all duties below it ("a) Chủ trì, phối hợp với …"). */
export interface InheritedRole {
  readonly role: 'lead' | 'coordinate' | 'perform';
  readonly coordinators: readonly string[];
}

/** A duty as it was found, before its words are read. */
export interface RawDuty {
  readonly ref: string;
  readonly content: MappedText;
  readonly holder: Holder;
  readonly role: InheritedRole | null;
  /** Words of time outside the duty's own text: a line "Thời gian: …", a cell. */
  time: MappedText | null;
  product: string | null;
  readonly rule: 'heading' | 'sentence' | 'common' | 'labels' | 'table' | 'introduction' | 'closing';
}

/** A target as a row of a table gives it. */
export interface RawTarget {
  readonly ref: string;
  readonly content: MappedText;
  readonly comparator: TargetComparator;
  readonly value: number;
  readonly unit: string;
  readonly followedBy: readonly string[];
}

/** What the reading of the sections gives to the readers of duties, tasks and reports. */
export interface Findings {
  readonly duties: RawDuty[];
  readonly generalTasks: { readonly ref: string; readonly content: MappedText }[];
  /** Texts that may say who reports to whom and are no duties of their own. */
  readonly reportTexts: {
    readonly ref: string;
    readonly content: MappedText;
    readonly holder: Holder | null;
  }[];
  readonly targetSections: { readonly node: OutlineNode; readonly isSpecific: boolean }[];
  readonly tableTargets: RawTarget[];
  readonly purposes: OutlineNode[];
  readonly times: OutlineNode[];
  /** Duties for which no body was found. */
  readonly unassigned: { readonly ref: string; readonly content: MappedText }[];
}

export function noFindings(): Findings {
  return {
    duties: [],
    generalTasks: [],
    reportTexts: [],
    targetSections: [],
    tableTargets: [],
    purposes: [],
    times: [],
    unassigned: [],
  };
}
