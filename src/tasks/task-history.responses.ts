import { ApiProperty } from '@nestjs/swagger';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { Clock, NotFiredReason, Teller } from '../../domain/obligation/clock.ts';
import { AgencyNameResponse, PersonNameResponse } from './task.responses.ts';

export const HISTORY_TELLERS: readonly Teller[] = [
  'responsible',
  'head',
  'standing-agency',
  'standing-head',
  'leader',
];
export const NOT_FIRED_REASONS: readonly NotFiredReason[] = [
  'late-entry',
  'outage',
  'date-moved',
  'suspended',
  'done-early',
  'reassigned',
  'ended',
];

export class HistoryActorResponse {
  @ApiProperty({ type: PersonNameResponse }) person!: PersonNameResponse;
  @ApiProperty({ type: AgencyNameResponse, nullable: true }) agency!: AgencyNameResponse | null;
}

export class HistoryRungResponse {
  @ApiProperty({ enum: CLOCKS }) clock!: Clock;
  @ApiProperty({ description: 'Grows each time the clock starts again' }) clockVersion!: number;
  @ApiProperty({ example: 'overdue-2' }) rung!: string;
  @ApiProperty() repeat!: number;
  @ApiProperty({ type: String, format: 'date', description: 'The working day it belongs to' }) date!: string;
}

export class PassedRungResponse extends HistoryRungResponse {
  @ApiProperty({ enum: NOT_FIRED_REASONS, description: 'Why it did not fire' }) reason!: NotFiredReason;
}

/** One entry of the history, as a line of a conversation: who, when, what, in whose words. */
export class HistoryEntryResponse {
  @ApiProperty({ description: 'Number of the event in its task' }) seq!: number;
  @ApiProperty({ type: String, format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'returned' }) type!: string;
  @ApiProperty({ type: HistoryActorResponse, nullable: true, description: 'Null: a clock acted' })
  actor!: HistoryActorResponse | null;
  @ApiProperty({ example: 'Trả lại, yêu cầu hoàn thiện trước hết ngày 05/11/2025' }) sentence!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The words of the person: reason, remark, direction…',
  })
  text!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The date it set or asked for' })
  day!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The result handed in' })
  contentId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) percent!: number | null;
  @ApiProperty({ type: String, nullable: true }) escalationId!: string | null;
  @ApiProperty({
    type: HistoryRungResponse,
    nullable: true,
    description: 'The reminder or escalation that fired',
  })
  rung!: HistoryRungResponse | null;
  @ApiProperty({ enum: HISTORY_TELLERS, isArray: true, description: 'Whom it told' }) tells!: Teller[];
  @ApiProperty({ enum: [1, 2], nullable: true, description: 'The escalation level it raised' })
  escalation!: 1 | 2 | null;
  @ApiProperty({ type: [PassedRungResponse], description: 'Rungs that it stands for or put off' })
  passedOver!: PassedRungResponse[];
}

export class HistoryPageResponse {
  @ApiProperty({ type: [HistoryEntryResponse] }) items!: HistoryEntryResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
