import { ApiProperty } from '@nestjs/swagger';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { EscalationStatus } from '../../domain/obligation/escalation.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import type { ReportCommandType, ReportEvent, ReportKind, ReportStatus } from '../../domain/report/report.ts';
import { ESCALATION_STATUSES } from '../tasks/task-enums.ts';
import { AgencyNameResponse, PersonNameResponse } from '../tasks/task.responses.ts';
import {
  REPORT_COMMAND_TYPES,
  REPORT_KINDS,
  REPORT_STATUSES,
  TIME_CLASSES,
  TIMELINESS,
  TREATMENTS,
} from './report-enums.ts';
import { CompletenessCountedResponse, ExplainedDateResponse, WindowResponse } from './rounds.responses.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

/** A report as lists show it. */
export class ReportRowResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) planId!: string;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ example: 'Báo cáo kết quả năm 2025' }) title!: string;
  @ApiProperty({ enum: REPORT_KINDS }) kind!: ReportKind;
  @ApiProperty({ example: '2025' }) periodKey!: string;
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ type: AgencyNameResponse }) receiver!: AgencyNameResponse;
  @ApiProperty({ enum: TREATMENTS }) treatment!: FollowedTreatment;
  @ApiProperty({ enum: REPORT_STATUSES }) status!: ReportStatus;
  @ApiProperty({ enum: TIME_CLASSES, nullable: true }) timeClass!: TimeClass | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'The last day that is on time' }) dueOn!: string | null;
  @ApiProperty({ enum: TIMELINESS, nullable: true }) timeliness!: Timeliness | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Không phát sinh; null where nothing was sent' })
  zero!: boolean | null;
  @ApiProperty(MAYBE_INSTANT) submittedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) acceptedAt!: string | null;
  @ApiProperty({ description: 'How often it was returned' }) reworks!: number;
  @ApiProperty() extensionPending!: boolean;
  @ApiProperty({ enum: [0, 1, 2] }) escalationLevel!: 0 | 1 | 2;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
  @ApiProperty(INSTANT) updatedAt!: string;
}

export class ReportPageResponse {
  @ApiProperty({ type: [ReportRowResponse] }) items!: ReportRowResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class ReportLineResponse {
  @ApiProperty() ref!: string;
  @ApiProperty() title!: string;
  @ApiProperty() text!: string;
}

export class ReportFigureResponse {
  @ApiProperty() key!: string;
  @ApiProperty() label!: string;
  @ApiProperty() unit!: string;
  @ApiProperty() value!: number;
  @ApiProperty({ type: [String] }) refs!: string[];
}

export class ReportContentResponse implements ReportContent {
  @ApiProperty({ enum: [1] }) schemaVersion!: 1;
  @ApiProperty() periodKey!: string;
  @ApiProperty({ type: WindowResponse }) window!: WindowResponse;
  @ApiProperty() zero!: boolean;
  @ApiProperty() summary!: string;
  @ApiProperty({ type: [ReportLineResponse] }) results!: ReportLineResponse[];
  @ApiProperty() difficulties!: string;
  @ApiProperty() proposals!: string;
  @ApiProperty({ type: [ReportFigureResponse] }) figures!: ReportFigureResponse[];
}

export class DraftResponse {
  @ApiProperty({ type: ReportContentResponse }) content!: ReportContentResponse;
  @ApiProperty({ type: PersonNameResponse, nullable: true }) savedBy!: PersonNameResponse | null;
  @ApiProperty(INSTANT) savedAt!: string;
  @ApiProperty({ description: 'To be named by the next save' }) version!: number;
}

export class PendingExtensionResponse {
  @ApiProperty({ type: String, format: 'date' }) until!: string;
  @ApiProperty() reason!: string;
  @ApiProperty(INSTANT) askedAt!: string;
}

export class ReportEscalationResponse {
  @ApiProperty({ example: 'due-1' }) id!: string;
  @ApiProperty({ enum: [1, 2] }) level!: 1 | 2;
  @ApiProperty({ enum: ESCALATION_STATUSES }) status!: EscalationStatus;
  @ApiProperty(INSTANT) raisedAt!: string;
  @ApiProperty(MAYBE_TEXT) direction!: string | null;
  @ApiProperty(MAYBE_TEXT) answer!: string | null;
}

export class ReportEventResponse {
  @ApiProperty() seq!: number;
  @ApiProperty({ example: 'submitted' }) type!: ReportEvent['type'];
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ type: PersonNameResponse, nullable: true, description: 'Null where a clock acted' })
  by!: PersonNameResponse | null;
  @ApiProperty({ type: AgencyNameResponse, nullable: true }) agency!: AgencyNameResponse | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'The rung of the ladder that fired' }) rung!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'The date that it set' }) dueOn!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) contentId!: string | null;
  @ApiProperty({ type: Object, description: 'Words and decisions: reason, note, until, direction…' })
  details!: Record<string, unknown>;
}

/** One report with its course. */
export class ReportResponse extends ReportRowResponse {
  @ApiProperty({ type: WindowResponse }) window!: WindowResponse;
  @ApiProperty({ type: ExplainedDateResponse, nullable: true, description: 'Null: still to be set' })
  due!: ExplainedDateResponse | null;
  @ApiProperty({
    type: ExplainedDateResponse,
    nullable: true,
    description: 'While something is to be reworked',
  })
  reworkDue!: ExplainedDateResponse | null;
  @ApiProperty({ type: PersonNameResponse, nullable: true, description: 'In charge; null: the whole agency' })
  officer!: PersonNameResponse | null;
  @ApiProperty({ type: PendingExtensionResponse, nullable: true })
  extension!: PendingExtensionResponse | null;
  @ApiProperty({ type: [ReportEscalationResponse] }) escalations!: ReportEscalationResponse[];
  @ApiProperty({ enum: REPORT_COMMAND_TYPES, isArray: true }) allowedCommands!: ReportCommandType[];
  @ApiProperty({ type: DraftResponse, nullable: true, description: 'For the reporting agency alone' })
  draft!: DraftResponse | null;
  @ApiProperty({ type: ReportContentResponse, nullable: true, description: 'What was last sent' })
  submitted!: ReportContentResponse | null;
  @ApiProperty({
    type: ReportContentResponse,
    nullable: true,
    description: 'What the agency reported the round before',
  })
  lastRound!: ReportContentResponse | null;
  @ApiProperty({ type: [ReportEventResponse] }) history!: ReportEventResponse[];
}

export class FigurePartResponse {
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty() value!: number;
}

/** A figure of a consolidation that opens to its units. */
export class ConsolidatedFigureResponse {
  @ApiProperty() key!: string;
  @ApiProperty() label!: string;
  @ApiProperty() unit!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where a sum says nothing (percentages)' })
  value!: number | null;
  @ApiProperty({ type: [FigurePartResponse] }) parts!: FigurePartResponse[];
}

export class ConsolidationSourcesResponse {
  @ApiProperty({ type: [ConsolidatedFigureResponse] }) figures!: ConsolidatedFigureResponse[];
  @ApiProperty({ type: CompletenessCountedResponse }) completeness!: CompletenessCountedResponse;
  @ApiProperty({ type: [String], description: 'Names of the followed bodies without a report' })
  missing!: string[];
  @ApiProperty({ type: [String], description: 'Names of the requested bodies without a report' })
  missingRequested!: string[];
}

export class PrefillResponse {
  @ApiProperty({ type: ReportContentResponse, description: 'To be read, corrected and added to' })
  content!: ReportContentResponse;
  @ApiProperty({ type: ConsolidationSourcesResponse, nullable: true, description: 'Of a consolidation' })
  consolidation!: ConsolidationSourcesResponse | null;
}

export class ReportAnswerResponse {
  @ApiProperty({ format: 'uuid' }) reportId!: string;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
  @ApiProperty({ enum: REPORT_STATUSES }) status!: ReportStatus;
  @ApiProperty({ ...INSTANT, description: 'Plan time of the decision' }) at!: string;
}
