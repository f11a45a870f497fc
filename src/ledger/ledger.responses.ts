import { ApiProperty } from '@nestjs/swagger';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { Clock, NotFiredReason, Teller } from '../../domain/obligation/clock.ts';
import { SubjectNameResponse } from '../escalations/escalations.responses.ts';
import type { LedgerStatus } from '../../domain/obligation/ledger-changes.ts';
import { HISTORY_TELLERS, NOT_FIRED_REASONS } from '../tasks/task-history.responses.ts';
import { AgencyNameResponse, PlanNameResponse } from '../tasks/task.responses.ts';
import { LEDGER_STATUSES } from './ledger.requests.ts';

/** One planned rung and what became of it. */
export class LedgerEntryResponse {
  @ApiProperty({ type: SubjectNameResponse }) subject!: SubjectNameResponse;
  @ApiProperty({ type: PlanNameResponse }) plan!: PlanNameResponse;
  @ApiProperty({ type: AgencyNameResponse, description: 'Whose work it is about' })
  agency!: AgencyNameResponse;
  @ApiProperty({ enum: CLOCKS }) clock!: Clock;
  @ApiProperty() clockVersion!: number;
  @ApiProperty({ example: 'overdue-2' }) rung!: string;
  @ApiProperty() repeat!: number;
  @ApiProperty({ description: 'Grows when it is put off to a later day' }) attempt!: number;
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @ApiProperty({ type: String, format: 'date-time' }) plannedAt!: string;
  @ApiProperty({ enum: LEDGER_STATUSES }) status!: LedgerStatus;
  @ApiProperty({ enum: NOT_FIRED_REASONS, nullable: true }) reason!: NotFiredReason | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the event that decided it' })
  decidedSeq!: number | null;
  @ApiProperty({ enum: HISTORY_TELLERS, isArray: true, description: 'Whom it told' }) tells!: Teller[];
}

export class LedgerPageResponse {
  @ApiProperty({ type: [LedgerEntryResponse] }) items!: LedgerEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
