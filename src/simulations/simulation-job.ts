import { DomainError } from '../../domain/errors.ts';
import { findingsOf } from '../../domain/simulation/findings.ts';
import type { SimulationFindings } from '../../domain/simulation/findings.ts';
import { simulate } from '../../domain/simulation/simulate.ts';
import { entriesOf } from '../../domain/simulation/timeline.ts';
import type { PlacedEntry } from '../../domain/simulation/timeline.ts';
import { inputOf } from './simulation-request.ts';
import type { SimulationRequest } from './simulation-request.ts';

/** Which rows of the ledger are wanted with the findings. */
export interface EntriesWanted {
  /** How many rows to pass over. */
  readonly after: number;
  readonly limit: number;
}

/** What a thread is given. Plain data. */
export interface SimulationJob {
  readonly request: SimulationRequest;
  readonly entries: EntriesWanted | null;
}

/** Some rows of the ledger, in the order of their planned instants. */
export interface EntriesPage {
  readonly items: readonly PlacedEntry[];
  readonly total: number;
  /** How many rows to pass over for the next page; null on the last one. */
  readonly nextAfter: number | null;
}

export interface SimulationResult {
  readonly findings: SimulationFindings;
  /** Null where none were asked for. */
  readonly entries: EntriesPage | null;
}

/** What a thread answers: the result, or the refusal of a rule. */
export type SimulationAnswer =
  | { readonly result: SimulationResult }
  | { readonly refused: { readonly code: string; readonly details: Readonly<Record<string, unknown>> } };

/** Carries a job out. Refusals of the domain are told as data: a thread's errors lose their class. */
export function answerTo({ request, entries }: SimulationJob): SimulationAnswer {
  try {
    const run = simulate(inputOf(request));
    const findings = findingsOf(run);
    return { result: { findings, entries: entries && pageOf(entriesOf(run), entries) } };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { refused: { code: error.code, details: error.details } };
  }
}

function pageOf(all: readonly PlacedEntry[], { after, limit }: EntriesWanted): EntriesPage {
  const end = after + limit;
  return { items: all.slice(after, end), total: all.length, nextAfter: end < all.length ? end : null };
}
