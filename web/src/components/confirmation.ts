import type { ApiProblem } from '../lib/api/problem.ts';

/** A question before an order, as the person has it before the eyes. */
export interface Confirmation {
  readonly isOpen: boolean;
  /** Of what stood behind the dialog when it was opened. */
  readonly version: number;
  readonly reason: string;
  readonly isMissing: boolean;
  /** Whether the order was refused since the dialog was opened: earlier refusals are forgotten. */
  readonly isRefused: boolean;
}

export const NOT_ASKED: Confirmation = {
  isOpen: false,
  version: 0,
  reason: '',
  isMissing: false,
  isRefused: false,
};

/** The dialog opens on what is shown now; a reason typed before stays. */
export function asked(before: Confirmation, version: number): Confirmation {
  return { ...NOT_ASKED, reason: before.reason, isOpen: true, version };
}

/** The refusal that the dialog shows. */
export function problemSince({ isRefused }: Confirmation, problem: ApiProblem | null): ApiProblem | null {
  return isRefused ? problem : null;
}

/** On which version it is ordered: that of the opening, unless the person was told since that it is old. */
export function versionSeen(seen: Confirmation, now: number, problem: ApiProblem | null): number {
  return problemSince(seen, problem)?.isStale === true ? now : seen.version;
}
