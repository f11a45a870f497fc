import { ApiProperty } from '@nestjs/swagger';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import type { ReportContent } from '../../domain/report/report-content.ts';
import type { ReportCommandType, ReportKind, ReportStatus } from '../../domain/report/report.ts';
import { ActionNeedResponse } from '../common/action-needs.ts';
import {
  AskedExtensionResponse,
  ExplainedDateResponse,
  TaskEscalationResponse,
} from '../tasks/task-detail.responses.ts';
import { HistoryPageResponse } from '../tasks/task-history.responses.ts';
import {
  AgencyNameResponse,
  DueResponse,
  PersonNameResponse,
  PlanNameResponse,
} from '../tasks/task.responses.ts';
import {
  REPORT_COMMAND_TYPES,
  REPORT_KINDS,
  REPORT_STATUSES,
  TIME_CLASSES,
  TIMELINESS,
  TREATMENTS,
} from './report-enums.ts';
import { CompletenessCountedResponse, WindowResponse } from './rounds.responses.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

/** A report as lists show it. */
export class ReportRowResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PlanNameResponse }) plan!: PlanNameResponse;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ example: 'Báo cáo kết quả năm 2025' }) title!: string;
  @ApiProperty({ enum: REPORT_KINDS }) kind!: ReportKind;
  @ApiProperty({ example: '2025' }) periodKey!: string;
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ type: AgencyNameResponse }) receiver!: AgencyNameResponse;
  @ApiProperty({ enum: TREATMENTS }) treatment!: FollowedTreatment;
  @ApiProperty({ enum: REPORT_STATUSES }) status!: ReportStatus;
  @ApiProperty({ enum: TIME_CLASSES, nullable: true }) timeClass!: TimeClass | null;
  @ApiProperty({ type: DueResponse, nullable: true, description: 'The date in force; null: still to be set' })
  due!: DueResponse | null;
  @ApiProperty({ enum: TIMELINESS, nullable: true }) timeliness!: Timeliness | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Không phát sinh; null where nothing was sent' })
  zero!: boolean | null;
  @ApiProperty(MAYBE_INSTANT) submittedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) acceptedAt!: string | null;
  @ApiProperty({ description: 'How often it was returned' }) reworks!: number;
  @ApiProperty() extensionPending!: boolean;
  @ApiProperty({ enum: [0, 1, 2] }) escalationLevel!: 0 | 1 | 2;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
  @ApiProperty({
    enum: REPORT_COMMAND_TYPES,
    isArray: true,
    description: 'What the asking account may order now; what each needs stands in the report itself',
  })
  allowedCommands!: ReportCommandType[];
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

export class AllowedReportActionResponse {
  @ApiProperty({ enum: REPORT_COMMAND_TYPES }) type!: ReportCommandType;
  @ApiProperty() expectedVersionRequired!: boolean;
  @ApiProperty({
    type: [ActionNeedResponse],
    description: 'What its body has besides, in the order to ask for it',
  })
  needs!: ActionNeedResponse[];
}

/** One report with its course. */
export class ReportResponse extends ReportRowResponse {
  @ApiProperty({ type: WindowResponse }) window!: WindowResponse;
  @ApiProperty({
    type: ExplainedDateResponse,
    nullable: true,
    description: 'The date of the round, or as it was set',
  })
  originalDue!: ExplainedDateResponse | null;
  @ApiProperty({
    type: ExplainedDateResponse,
    nullable: true,
    description: 'The date of the rework, which then holds',
  })
  reworkDue!: ExplainedDateResponse | null;
  @ApiProperty({ type: PersonNameResponse, nullable: true, description: 'In charge; null: the whole agency' })
  officer!: PersonNameResponse | null;
  @ApiProperty({ type: AskedExtensionResponse, nullable: true }) extension!: AskedExtensionResponse | null;
  @ApiProperty({ type: [TaskEscalationResponse] }) escalations!: TaskEscalationResponse[];
  @ApiProperty({ type: [AllowedReportActionResponse], description: 'What the asking account may order now' })
  allowedActions!: AllowedReportActionResponse[];
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
  @ApiProperty({ type: HistoryPageResponse, description: 'All of it, the newest first' })
  history!: HistoryPageResponse;
}

export class FigurePartResponse {
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: "The unit's report" })
  reportId!: string | null;
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
