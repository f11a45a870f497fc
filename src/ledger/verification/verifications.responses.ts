import { ApiProperty } from '@nestjs/swagger';
import { CLOCKS } from '../../../domain/obligation/clock.ts';
import type { Clock } from '../../../domain/obligation/clock.ts';
import type { SubjectKind } from '../../../domain/obligation/recorded-event.ts';
import { LEDGER_STATUSES } from '../ledger.requests.ts';
import { FINDING_KINDS } from './ledger-comparison.ts';
import type { FindingKind, LedgerSide } from './ledger-comparison.ts';
import { VERIFICATION_STATUSES } from './ledger-verification.entity.ts';
import type { LedgerTally, VerificationStatus } from './ledger-verification.entity.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_NUMBER = { type: Number, nullable: true } as const;
const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

export class OrderedVerificationResponse {
  @ApiProperty({ format: 'uuid' }) verificationId!: string;
}

/** One comparison of the ledger with what the rules ask for. Instants are system time. */
export class VerificationResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...MAYBE_TEXT, format: 'uuid', description: 'Null: all plans' }) planId!: string | null;
  @ApiProperty({ enum: VERIFICATION_STATUSES }) status!: VerificationStatus;
  @ApiProperty({ type: Boolean, description: 'The one that is made each day' }) daily!: boolean;
  @ApiProperty(INSTANT) orderedAt!: string;
  @ApiProperty(MAYBE_INSTANT) startedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) endedAt!: string | null;
  @ApiProperty({ description: 'Tasks and reports to look at' }) total!: number;
  @ApiProperty({ description: 'Those looked at so far' }) subjects!: number;
  @ApiProperty({ description: 'Rows of the ledger looked at so far' }) rows!: number;
  @ApiProperty({ description: 'Rows that differ from what the rules ask for; there should be none' })
  differences!: number;
  @ApiProperty({
    ...COUNTS,
    description: 'Rows that fired, that are planned, and by the reason those that did not fire',
  })
  tally!: LedgerTally;
  @ApiProperty({ ...MAYBE_TEXT, description: 'Why it failed' }) problem!: string | null;
}

export class VerificationPageResponse {
  @ApiProperty({ type: [VerificationResponse] }) items!: VerificationResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

/** What the rules ask for, or what the ledger holds. */
export class LedgerSideResponse {
  @ApiProperty({ enum: LEDGER_STATUSES }) status!: LedgerSide['status'];
  @ApiProperty(MAYBE_TEXT) reason!: string | null;
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @ApiProperty(INSTANT) plannedAt!: string;
  @ApiProperty(MAYBE_INSTANT) decidedAt!: string | null;
  @ApiProperty({ type: [String] }) tells!: readonly string[];
  @ApiProperty({ ...MAYBE_NUMBER, description: 'Level of the escalation' }) escalation!: number | null;
}

/** One row that differs. */
export class FindingResponse {
  @ApiProperty() n!: number;
  @ApiProperty({ enum: FINDING_KINDS }) kind!: FindingKind;
  @ApiProperty({ format: 'uuid', description: 'The task or report' }) subjectId!: string;
  @ApiProperty({ enum: ['task', 'report'] }) subjectKind!: SubjectKind;
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ type: String, enum: CLOCKS, nullable: true }) clock!: Clock | null;
  @ApiProperty(MAYBE_NUMBER) clockVersion!: number | null;
  @ApiProperty(MAYBE_TEXT) rung!: string | null;
  @ApiProperty(MAYBE_NUMBER) repeat!: number | null;
  @ApiProperty(MAYBE_NUMBER) attempt!: number | null;
  @ApiProperty({ type: LedgerSideResponse, nullable: true }) expected!: LedgerSideResponse | null;
  @ApiProperty({ type: LedgerSideResponse, nullable: true }) found!: LedgerSideResponse | null;
  @ApiProperty({ description: 'In your language' }) explanation!: string;
}

/** A run with a page of its findings; those beyond the first thousand are counted only. */
export class VerificationDetailsResponse extends VerificationResponse {
  @ApiProperty({ type: [FindingResponse] }) items!: FindingResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}
