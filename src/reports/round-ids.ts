import { v5 as uuidv5 } from 'uuid';
import type { ReportKind } from '../../domain/report/report.ts';

/** Any fixed UUID serves, as long as nothing else derives names from it. */
const NAMESPACE = '2f0f6a5e-7d0b-5b6e-8f43-9c1f0a7be5d4';

/** Id of a round; the same whoever computes it, so that a round is made once. */
export function roundIdOf(planId: string, dutyRef: string, periodKey: string): string {
  return uuidv5(`round/${planId}/${dutyRef}/${periodKey}`, NAMESPACE);
}

/** Id of a duty to report in a round: an opening that is repeated finds its own reports. */
export function reportIdOf(roundId: string, kind: ReportKind, agencyId: string): string {
  return uuidv5(`report/${roundId}/${kind}/${agencyId}`, NAMESPACE);
}
