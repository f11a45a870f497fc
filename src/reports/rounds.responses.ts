import { ApiProperty } from '@nestjs/swagger';
import { agencyKinds, type AgencyKind } from '../../domain/agency/agency.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import type { ReportCommandType, ReportStatus } from '../../domain/report/report.ts';
import type { ReportLevel } from '../../domain/report/report-round.ts';
import type { RoundCommandType, RoundEvent, RoundStatus } from '../../domain/report/round.ts';
import { ExplainedDateResponse } from '../tasks/task-detail.responses.ts';
import { AgencyNameResponse, PersonNameResponse } from '../tasks/task.responses.ts';
import {
  REPORT_COMMAND_TYPES,
  REPORT_STATUSES,
  ROUND_COMMAND_TYPES,
  ROUND_STATUSES,
  TIME_CLASSES,
  TIMELINESS,
  TREATMENTS,
} from './report-enums.ts';
import { REPORT_LEVELS } from './rounds.requests.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const DAY = { type: String, format: 'date' } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

export class WindowResponse {
  @ApiProperty(DAY) start!: string;
  @ApiProperty({ ...DAY, description: 'Ngày chốt số liệu' }) cutOff!: string;
}

export class CompletenessCountsResponse {
  @ApiProperty() owed!: number;
  @ApiProperty({ description: 'Chưa nộp' }) missing!: number;
  @ApiProperty({ description: 'Of those missing, past their date' }) overdue!: number;
  @ApiProperty({ description: 'Đã nộp, chờ chấp nhận' }) submitted!: number;
  @ApiProperty({ description: 'Trả lại' }) returned!: number;
  @ApiProperty({ description: 'Chấp nhận' }) accepted!: number;
  @ApiProperty({ description: 'Đúng hạn' }) onTime!: number;
  @ApiProperty({ description: 'Muộn' }) late!: number;
  @ApiProperty({ description: 'Sent while no date was set' }) undated!: number;
  @ApiProperty({ description: 'Không phát sinh' }) zero!: number;
  @ApiProperty({ description: 'Not owed any more' }) cancelled!: number;
}

export class CompletenessOfKindResponse {
  @ApiProperty({ enum: agencyKinds }) kind!: AgencyKind;
  @ApiProperty({ type: CompletenessCountsResponse }) counts!: CompletenessCountsResponse;
}

export class CompletenessCountedResponse {
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ type: CompletenessCountsResponse }) followed!: CompletenessCountsResponse;
  @ApiProperty({ type: [CompletenessOfKindResponse], description: 'Never ranked' })
  byKind!: CompletenessOfKindResponse[];
  @ApiProperty({
    type: CompletenessCountsResponse,
    description: 'Bodies that were requested (đề nghị), apart',
  })
  requested!: CompletenessCountsResponse;
}

/** How an agency reported in the round before. */
export class LastReportResponse {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ enum: REPORT_STATUSES }) status!: ReportStatus;
  @ApiProperty({ enum: TIMELINESS, nullable: true }) timeliness!: Timeliness | null;
  @ApiProperty({ description: 'Không phát sinh' }) zero!: boolean;
}

/** The round before, as a whole. */
export class LastRoundResponse {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ example: 'năm 2024' }) periodName!: string;
  @ApiProperty({ type: CompletenessCountedResponse }) counted!: CompletenessCountedResponse;
}

/** One agency in the completeness of a round. */
export class CompletenessRowResponse {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ enum: agencyKinds }) kind!: AgencyKind;
  @ApiProperty({ enum: TREATMENTS }) treatment!: FollowedTreatment;
  @ApiProperty({ enum: REPORT_STATUSES }) status!: ReportStatus;
  @ApiProperty({ enum: TIME_CLASSES, nullable: true }) timeClass!: TimeClass | null;
  @ApiProperty({ enum: TIMELINESS, nullable: true }) timeliness!: Timeliness | null;
  @ApiProperty({ description: 'Không phát sinh' }) zero!: boolean;
  @ApiProperty({ ...DAY, nullable: true }) dueOn!: string | null;
  @ApiProperty(MAYBE_INSTANT) submittedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) acceptedAt!: string | null;
  @ApiProperty({ description: 'How often it was returned' }) reworks!: number;
  @ApiProperty({ enum: [0, 1, 2] }) escalationLevel!: 0 | 1 | 2;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
  @ApiProperty({
    enum: REPORT_COMMAND_TYPES,
    isArray: true,
    description: 'What the asking account may order now',
  })
  allowedCommands!: ReportCommandType[];
  @ApiProperty({ type: LastReportResponse, nullable: true, description: 'Null: it had none to send' })
  lastRound!: LastReportResponse | null;
}

export class CompletenessGroupResponse {
  @ApiProperty({ enum: agencyKinds }) kind!: AgencyKind;
  @ApiProperty({ type: CompletenessCountsResponse }) counts!: CompletenessCountsResponse;
  @ApiProperty({ type: [CompletenessRowResponse] }) rows!: CompletenessRowResponse[];
}

export class RequestedGroupResponse {
  @ApiProperty({ type: CompletenessCountsResponse }) counts!: CompletenessCountsResponse;
  @ApiProperty({ type: [CompletenessRowResponse] }) rows!: CompletenessRowResponse[];
}

export class CompletenessResponse {
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ type: CompletenessCountsResponse, description: 'All bodies that are followed' })
  counts!: CompletenessCountsResponse;
  @ApiProperty({ type: [CompletenessGroupResponse] }) groups!: CompletenessGroupResponse[];
  @ApiProperty({ type: RequestedGroupResponse }) requested!: RequestedGroupResponse;
  @ApiProperty({ type: LastRoundResponse, nullable: true, description: 'Null: this one is the first' })
  lastRound!: LastRoundResponse | null;
}

export class CheckpointResponse {
  @ApiProperty({ example: 'overdue-1' }) checkpoint!: string;
  @ApiProperty(DAY) date!: string;
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ description: 'Drawn up or passed over' }) watched!: boolean;
}

export class StatementResponse {
  @ApiProperty() checkpoint!: string;
  @ApiProperty({ type: CompletenessCountedResponse }) statement!: CompletenessCountedResponse;
}

const ROUND_EVENT_TYPES: readonly RoundEvent['type'][] = [
  'round-scheduled',
  'round-opened',
  'round-date-set',
  'round-replanned',
  'checkpoint-reached',
  'consolidation-opened',
  'round-closed',
];

export class RoundEventResponse {
  @ApiProperty() seq!: number;
  @ApiProperty({ enum: ROUND_EVENT_TYPES }) type!: RoundEvent['type'];
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ type: PersonNameResponse, nullable: true, description: 'Null where a clock acted' })
  by!: PersonNameResponse | null;
  @ApiProperty(MAYBE_TEXT) reason!: string | null;
  @ApiProperty({ enum: REPORT_LEVELS, nullable: true, description: 'Of a date that was set' })
  level!: ReportLevel | null;
  @ApiProperty({ ...DAY, nullable: true }) dueOn!: string | null;
  @ApiProperty(MAYBE_TEXT) checkpoint!: string | null;
}

/** An open question: an agency of the round that is no more. */
export class EndedInRoundResponse {
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ ...DAY, description: 'Its last day' }) endedOn!: string;
  @ApiProperty({ type: [AgencyNameResponse], description: 'By the register; never applied by itself' })
  successors!: AgencyNameResponse[];
}

export class AllowedRoundActionResponse {
  @ApiProperty({ enum: ROUND_COMMAND_TYPES }) type!: RoundCommandType;
  @ApiProperty() expectedVersionRequired!: boolean;
}

export class RoundRowResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ example: 'closing.1' }) dutyRef!: string;
  @ApiProperty({ example: '2025' }) periodKey!: string;
  @ApiProperty({ example: 'năm 2025' }) periodName!: string;
  @ApiProperty({ enum: ROUND_STATUSES }) status!: RoundStatus;
  @ApiProperty({ type: AgencyNameResponse, description: 'Who receives and sums up' })
  receiver!: AgencyNameResponse;
  @ApiProperty({ type: WindowResponse }) window!: WindowResponse;
  @ApiProperty(DAY) opensOn!: string;
  @ApiProperty(MAYBE_INSTANT) openedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt!: string | null;
  @ApiProperty({ type: ExplainedDateResponse, nullable: true, description: 'Null: still to be set' })
  unitsDue!: ExplainedDateResponse | null;
  @ApiProperty({ type: ExplainedDateResponse, nullable: true, description: 'Null: still to be set' })
  consolidationDue!: ExplainedDateResponse | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'When it next does something by itself' })
  nextAt!: string | null;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
}

export class RoundResponse extends RoundRowResponse {
  @ApiProperty({ ...MAYBE_TEXT, description: 'Ref of the duty that sums it up' }) consolidationRef!:
    string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'Null: a person opens it' }) consolidationOpensAt!:
    string | null;
  @ApiProperty(MAYBE_INSTANT) consolidationOpenedAt!: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'Null: a person closes it' }) closesAt!: string | null;
  @ApiProperty({ type: [CheckpointResponse] }) checkpoints!: CheckpointResponse[];
  @ApiProperty({
    enum: REPORT_LEVELS,
    isArray: true,
    description: 'Levels whose date may be set on the round now',
  })
  settableLevels!: ReportLevel[];
  @ApiProperty({ type: [AllowedRoundActionResponse], description: 'What the asking account may order now' })
  allowedActions!: AllowedRoundActionResponse[];
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: "The actor's agency's own report",
  })
  ownReportId!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) consolidationReportId!: string | null;
  @ApiProperty({
    type: CompletenessCountedResponse,
    nullable: true,
    description: 'As it stands now; null for those who only report themselves, and before the opening',
  })
  completeness!: CompletenessCountedResponse | null;
  @ApiProperty({ type: [StatementResponse], description: 'As drawn up at the checkpoints' })
  statements!: StatementResponse[];
  @ApiProperty({ type: [RoundEventResponse] }) history!: RoundEventResponse[];
  @ApiProperty({
    type: [EndedInRoundResponse],
    description: 'Its receiver and reporters that have ended: a person must decide who goes on',
  })
  endedAgencies!: EndedInRoundResponse[];
}
