import { ApiProperty } from '@nestjs/swagger';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { Clock, Teller } from '../../domain/obligation/clock.ts';
import type { EscalationStatus } from '../../domain/obligation/escalation.ts';
import { deliverableKinds } from '../../domain/plan/plan-document.ts';
import type { AssigneeRole, DeliverableKind, PlanAssignee } from '../../domain/plan/plan-document.ts';
import type { TaskCommandType } from '../../domain/task/task.ts';
import { ActionNeedResponse } from '../common/action-needs.ts';
import { FileResponse } from '../files/files.responses.ts';
import { ASSIGNEE_ROLES, ESCALATION_STATUSES, TASK_COMMAND_TYPES } from './task-enums.ts';
import { HISTORY_TELLERS, HistoryPageResponse } from './task-history.responses.ts';
import { AgencyNameResponse, DueResponse, PersonNameResponse, TaskRowResponse } from './task.responses.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const DAY = { type: String, format: 'date' } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

export class PlaceResponse {
  @ApiProperty({ example: 'III' }) section!: string;
  @ApiProperty({ ...MAYBE_TEXT, example: '6' }) item!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, example: '5' }) bullet!: string | null;
  @ApiProperty({ description: 'First line of the source text, from 1' }) line!: number;
  @ApiProperty() lastLine!: number;
  @ApiProperty({ description: 'Offset in the source text, UTF-16' }) start!: number;
  @ApiProperty({ description: 'Exclusive' }) end!: number;
  @ApiProperty({ ...MAYBE_TEXT, description: 'What stands before the sentence in the document' }) before!:
    string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'What follows it' }) after!: string | null;
}

export class NamedAssigneeResponse {
  @ApiProperty({ example: 'UBND các xã, phường' }) name!: string;
  @ApiProperty({ enum: ['agency', 'group'] }) kind!: PlanAssignee['kind'];
  @ApiProperty({ enum: ASSIGNEE_ROLES }) role!: AssigneeRole;
  @ApiProperty({ ...MAYBE_TEXT, description: 'The word of the text ("Đề nghị", "giao")' }) mandateWords!:
    string | null;
  @ApiProperty() followed!: boolean;
}

export class CoordinatorResponse {
  @ApiProperty({ example: 'Các sở, ban, ngành' }) name!: string;
  @ApiProperty({ type: [AgencyNameResponse], description: 'Empty where the name means nobody in particular' })
  agencies!: AgencyNameResponse[];
}

/** The assignment a task comes from: its sentence and who does what. */
export class AssignmentDetailResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'III.6.5' }) ref!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'The sentence of the plan' }) text!: string;
  @ApiProperty({ type: PlaceResponse }) place!: PlaceResponse;
  @ApiProperty({ ...MAYBE_TEXT, description: 'The words of its date' }) deadlineWords!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'The words of the event it waits for' }) eventWords!:
    string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'Sản phẩm' }) product!: string | null;
  @ApiProperty({ enum: deliverableKinds }) deliverable!: DeliverableKind;
  @ApiProperty({ ...MAYBE_TEXT, description: 'Who gets the product' }) receiver!: string | null;
  @ApiProperty({ type: [String], description: 'Refs of the assignments it depends on' }) dependsOn!: string[];
  @ApiProperty({ type: [NamedAssigneeResponse] }) assignees!: NamedAssigneeResponse[];
  @ApiProperty({ type: [AgencyNameResponse], description: 'Who leads (chủ trì), if anybody' })
  leads!: AgencyNameResponse[];
  @ApiProperty({ type: [CoordinatorResponse], description: 'Phối hợp' }) coordinators!: CoordinatorResponse[];
}

/** A date with the words it came from. */
export class ExplainedDateResponse extends DueResponse {
  @ApiProperty({ example: 'hoàn thành trong tháng 8/2025' }) words!: string;
  @ApiProperty({ ...DAY, description: 'The day that the words name', example: '2025-08-31' })
  nominal!: string;
}

export class UpcomingRungResponse {
  @ApiProperty({ example: 'overdue-2' }) rung!: string;
  @ApiProperty() repeat!: number;
  @ApiProperty({ ...DAY, description: 'The working day it belongs to' }) date!: string;
  @ApiProperty(INSTANT) at!: string;
  @ApiProperty({ enum: HISTORY_TELLERS, isArray: true, description: 'Whom it will tell' }) tells!: Teller[];
}

export class RunningClockResponse {
  @ApiProperty({ enum: CLOCKS }) clock!: Clock;
  @ApiProperty() version!: number;
  @ApiProperty({ ...DAY, description: 'The day its ladder counts from' }) anchor!: string;
  @ApiProperty({ type: [UpcomingRungResponse] }) upcoming!: UpcomingRungResponse[];
}

export class AllowedActionResponse {
  @ApiProperty({ enum: TASK_COMMAND_TYPES }) type!: TaskCommandType;
  @ApiProperty({ description: 'The command must carry `expectedVersion`' }) expectedVersionRequired!: boolean;
  @ApiProperty({
    type: [ActionNeedResponse],
    description: 'What its body has besides, in the order to ask for it',
  })
  needs!: ActionNeedResponse[];
}

export class FigureResponse {
  @ApiProperty() indicator!: string;
  @ApiProperty() value!: number;
  @ApiProperty() unit!: string;
  @ApiProperty(MAYBE_TEXT) note!: string | null;
}

/** A result that was handed in. */
export class TaskContentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: [FigureResponse] }) figures!: FigureResponse[];
  @ApiProperty({ type: [FileResponse] }) files!: FileResponse[];
  @ApiProperty({ description: 'SHA-256, hexadecimal' }) sha256!: string;
}

export class SubmissionResponse {
  @ApiProperty({ type: PersonNameResponse }) by!: PersonNameResponse;
  @ApiProperty({ ...INSTANT, description: 'When it was first received here' }) sentAt!: string;
  @ApiProperty({ type: TaskContentResponse, nullable: true }) content!: TaskContentResponse | null;
}

export class TaskEscalationResponse {
  @ApiProperty({ example: 'due-1' }) id!: string;
  @ApiProperty({ enum: CLOCKS }) clock!: Clock;
  @ApiProperty({ enum: [1, 2] }) level!: 1 | 2;
  @ApiProperty({ enum: ESCALATION_STATUSES }) status!: EscalationStatus;
  @ApiProperty(INSTANT) raisedAt!: string;
  @ApiProperty(MAYBE_INSTANT) raisedTo2At!: string | null;
  @ApiProperty(MAYBE_TEXT) direction!: string | null;
  @ApiProperty(MAYBE_TEXT) answer!: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt!: string | null;
}

export class AskedRefusalResponse {
  @ApiProperty() reason!: string;
  @ApiProperty(INSTANT) askedAt!: string;
}

export class AskedExtensionResponse extends AskedRefusalResponse {
  @ApiProperty(DAY) until!: string;
}

/** Everything about one task. */
export class TaskDetailResponse extends TaskRowResponse {
  @ApiProperty({ type: AssignmentDetailResponse }) declare assignment: AssignmentDetailResponse;
  @ApiProperty({ type: AgencyNameResponse, description: 'Cơ quan thường trực' })
  standingAgency!: AgencyNameResponse;
  @ApiProperty({ type: AgencyNameResponse, description: 'Cơ quan ban hành' }) issuer!: AgencyNameResponse;
  @ApiProperty({
    type: ExplainedDateResponse,
    nullable: true,
    description: 'The date of the plan, or as it was set',
  })
  originalDue!: ExplainedDateResponse | null;
  @ApiProperty({
    type: ExplainedDateResponse,
    nullable: true,
    description: 'The date of the rework, which then holds',
  })
  reworkDue!: ExplainedDateResponse | null;
  @ApiProperty({ type: [RunningClockResponse] }) clocks!: RunningClockResponse[];
  @ApiProperty({ type: AskedRefusalResponse, nullable: true }) refusal!: AskedRefusalResponse | null;
  @ApiProperty({ type: AskedExtensionResponse, nullable: true }) extension!: AskedExtensionResponse | null;
  @ApiProperty({ type: SubmissionResponse, nullable: true, description: 'What waits for the decision' })
  submission!: SubmissionResponse | null;
  @ApiProperty({ type: [TaskEscalationResponse] }) escalations!: TaskEscalationResponse[];
  @ApiProperty({ type: [AllowedActionResponse], description: 'What the asking account may order now' })
  allowedActions!: AllowedActionResponse[];
  @ApiProperty({
    type: HistoryPageResponse,
    description: 'The newest entries; more by GET /tasks/{id}/history',
  })
  history!: HistoryPageResponse;
}
