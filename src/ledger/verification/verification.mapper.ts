import { formatInstant } from '../../../domain/calendar/local-date.ts';
import type { SubjectKind } from '../../../domain/obligation/recorded-event.ts';
import type { Locale } from '../../common/locale.ts';
import { findingText } from './finding-text.ts';
import type { LedgerSide } from './ledger-comparison.ts';
import type { LedgerFinding } from './ledger-finding.entity.ts';
import type { LedgerVerification } from './ledger-verification.entity.ts';
import type { FindingResponse, LedgerSideResponse, VerificationResponse } from './verifications.responses.ts';

/** A run as it is shown. */
export function toVerificationResponse(run: LedgerVerification): VerificationResponse {
  const { id, planId, status, total, subjects, rows, differences, tally, problem } = run;
  return {
    ...{ id, planId, status, total, subjects, rows, differences, tally, problem },
    daily: run.dailyFor !== null,
    orderedAt: run.orderedAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
  };
}

/** A finding with its explanation in the reader's language. */
export function toFindingResponse(
  finding: LedgerFinding,
  subjectKind: SubjectKind,
  locale: Locale,
): FindingResponse {
  const { n, kind, subjectId, planId, clock, clockVersion, rung, repeat, attempt } = finding;
  return {
    ...{ n, kind, subjectId, subjectKind, planId, clock, clockVersion, rung, repeat, attempt },
    expected: toSide(finding.expected),
    found: toSide(finding.found),
    explanation: findingText(finding, locale),
  };
}

function toSide(side: LedgerSide | null): LedgerSideResponse | null {
  if (side === null) return null;
  const { status, reason, date, at, decidedAt, tells, escalation } = side;
  return {
    ...{ status, reason, date, tells, escalation },
    plannedAt: formatInstant(at),
    decidedAt: decidedAt === null ? null : formatInstant(decidedAt),
  };
}
