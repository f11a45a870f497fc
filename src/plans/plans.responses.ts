import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { agencyKinds } from '../../domain/agency/agency.ts';
import { PERIOD_KINDS, type PeriodKind } from '../../domain/deadline/period.ts';
import { TASK_STATUSES } from '../tasks/task-enums.ts';
import type { TaskStatus } from '../../domain/task/task.ts';
import { assignmentClasses } from '../../domain/plan/plan-document.ts';
import { PLAN_STATUSES, type PlanStatus } from './plan.entity.ts';
import { AssignmentDeadlineResponse } from './deadline.responses.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
/** Of the structured document, or of a code: any fields. */
const ANY_FIELDS = { type: 'object', additionalProperties: true } as const;
const COUNTS = { type: 'object', additionalProperties: { type: 'number' } } as const;

export const PLAN_ACTIONS = ['replace-document', 'issue', 'record-event', 'close'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

export class PlanResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() authority!: string;
  @ApiProperty({ description: 'Cơ quan ban hành' }) issuerAgencyId!: string;
  @ApiProperty({ description: 'Cơ quan thường trực' }) standingAgencyId!: string;
  @ApiProperty() title!: string;
  @ApiProperty(MAYBE_TEXT) number!: string | null;
  @ApiProperty(MAYBE_DAY) issuedOn!: string | null;
  @ApiProperty({ description: 'The day of issue was entered by a person, because the text has none' })
  issuedOnAssumed!: boolean;
  @ApiProperty(MAYBE_DAY) periodStart!: string | null;
  @ApiProperty(MAYBE_DAY) periodEnd!: string | null;
  @ApiProperty({ enum: PLAN_STATUSES }) status!: PlanStatus;
  @ApiProperty(INSTANT) enteredAt!: string;
  @ApiProperty(MAYBE_INSTANT) issuedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) launchedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt!: string | null;
  @ApiProperty(MAYBE_TEXT) closeReason!: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: 'When its next round or occurrence opens' })
  nextAt!: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) launchJobId!: string | null;
  @ApiProperty({ description: 'The expectedVersion of the next change' }) version!: number;
  @ApiProperty({ enum: PLAN_ACTIONS, isArray: true, description: 'What the reader may do with it now' })
  allowedActions!: PlanAction[];
}

export class PlanPageResponse {
  @ApiProperty({ type: [PlanResponse] }) items!: PlanResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class AssigneeResponse {
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['agency', 'group'] }) kind!: string;
  @ApiProperty({ enum: ['lead', 'coordinate', 'perform'] }) role!: string;
  @ApiProperty(MAYBE_TEXT) mandateWords!: string | null;
  @ApiProperty({ enum: ['directive', 'request', 'by-kind'] }) mandate!: string;
  @ApiProperty() followed!: boolean;
}

export class RecurrenceResponse {
  @ApiProperty({ enum: PERIOD_KINDS }) cycle!: PeriodKind;
}

export class AssignmentResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'III.6.5' }) ref!: string;
  @ApiProperty({ enum: assignmentClasses }) class!: string;
  @ApiProperty() text!: string;
  @ApiProperty() titleShort!: string;
  @ApiProperty({ type: AssignmentDeadlineResponse, nullable: true })
  deadline!: AssignmentDeadlineResponse | null;
  @ApiProperty({ type: RecurrenceResponse, nullable: true }) recurrence!: RecurrenceResponse | null;
  @ApiProperty(MAYBE_TEXT) eventWords!: string | null;
  @ApiProperty({ ...ANY_FIELDS, description: 'Section, item, bullet and lines of the source text' })
  place!: object;
  @ApiProperty(MAYBE_TEXT) product!: string | null;
  @ApiProperty() deliverable!: string;
  @ApiProperty(MAYBE_TEXT) receiver!: string | null;
  @ApiProperty({ type: [String] }) coordinators!: string[];
  @ApiProperty({ type: [String] }) dependsOn!: string[];
  @ApiProperty({ type: [AssigneeResponse] }) assignees!: AssigneeResponse[];
}

export class TargetResponse {
  @ApiProperty() ref!: string;
  @ApiProperty() text!: string;
  @ApiProperty() comparator!: string;
  @ApiProperty({ type: Number, nullable: true }) value!: number | null;
  @ApiProperty() unit!: string;
  @ApiProperty(MAYBE_TEXT) per!: string | null;
  @ApiProperty(MAYBE_TEXT) ownerAgencyId!: string | null;
}

export class ReportingDutyResponse {
  @ApiProperty() ref!: string;
  @ApiProperty({ enum: ['round', 'consolidation', 'line', 'on-request'] }) kind!: string;
  @ApiProperty(MAYBE_TEXT) receiverAgencyId!: string | null;
  @ApiProperty({ ...ANY_FIELDS, description: 'The duty as the plan states it' }) duty!: object;
}

export class AddressedResponse {
  @ApiProperty() assignmentRef!: string;
  @ApiProperty() name!: string;
  @ApiProperty(MAYBE_TEXT) agencyId!: string | null;
  @ApiProperty() reason!: string;
}

export class SupervisorResponse {
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Chức vụ' }) title!: string;
  @ApiProperty({ description: 'The text names nobody in charge: the signatory was taken' })
  assumed!: boolean;
}

export class PlanDetailResponse extends PlanResponse {
  @ApiProperty({ type: SupervisorResponse, description: 'The supervising leader named by the plan' })
  supervisor!: SupervisorResponse;
  @ApiProperty({ type: [AssignmentResponse] }) assignments!: AssignmentResponse[];
  @ApiProperty({ type: [TargetResponse] }) targets!: TargetResponse[];
  @ApiProperty({ type: [ReportingDutyResponse] }) reporting!: ReportingDutyResponse[];
  @ApiProperty({ type: [AddressedResponse], description: 'Addressed, not followed' })
  addressed!: AddressedResponse[];
}

export class PlanProblemResponse {
  @ApiProperty({ description: 'JSON pointer into the document', example: '/assignments/3/assignees/0/name' })
  pointer!: string;
  @ApiProperty({ description: 'Stable code' }) code!: string;
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
  @ApiProperty(ANY_FIELDS) values!: object;
}

export class ValidationResponse {
  @ApiProperty({ description: 'The plan can be issued' }) valid!: boolean;
  @ApiProperty({ type: [PlanProblemResponse] }) problems!: PlanProblemResponse[];
}

export class PlanProgressResponse {
  @ApiProperty({ enum: ['running', 'done', 'failed-partly'], nullable: true }) jobStatus!: string | null;
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'Tasks recorded' }) launched!: number;
  @ApiProperty({ description: 'Tasks whose workflow runs' }) started!: number;
  @ApiProperty() failed!: number;
}

export class BoardCellResponse {
  @ApiProperty({ format: 'uuid' }) taskId!: string;
  @ApiProperty() occurrence!: number;
  @ApiProperty({ description: 'How many occurrences the agency has; the latest is shown' })
  occurrences!: number;
  @ApiProperty({ enum: TASK_STATUSES }) status!: TaskStatus;
  @ApiProperty(MAYBE_INSTANT) dueAt!: string | null;
  @ApiProperty({ enum: ['in-time', 'due-soon', 'overdue', 'no-deadline'], nullable: true })
  timeClass!: string | null;
  @ApiProperty({ enum: ['on-time', 'late'], nullable: true }) timeliness!: string | null;
  @ApiProperty({ enum: [0, 1, 2] }) escalationLevel!: number;
  @ApiProperty() dormant!: boolean;
  @ApiProperty({ description: 'Đề nghị' }) requested!: boolean;
  @ApiProperty({ description: 'A decision is awaited' }) decisionPending!: boolean;
  @ApiProperty({ description: 'Im lặng: not received, and the day for that is past' }) silent!: boolean;
}

export class BoardSubtotalResponse {
  @ApiProperty() tasks!: number;
  @ApiProperty() notReceived!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty() completed!: number;
  @ApiProperty() overdue!: number;
  @ApiProperty() escalated!: number;
}

@ApiExtraModels(BoardCellResponse)
export class BoardRowResponse {
  @ApiProperty() agencyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'As it is called where there is little room' }) shortName!: string;
  @ApiProperty({
    type: 'array',
    items: { allOf: [{ $ref: getSchemaPath(BoardCellResponse) }], nullable: true },
    description: 'In the order of the columns; null: not its assignment',
  })
  cells!: (BoardCellResponse | null)[];
}

export class BoardGroupResponse {
  @ApiProperty({ enum: agencyKinds }) kind!: string;
  @ApiProperty({ type: [BoardRowResponse] }) rows!: BoardRowResponse[];
  @ApiProperty({ type: [BoardSubtotalResponse] }) subtotals!: BoardSubtotalResponse[];
  @ApiProperty({ type: BoardSubtotalResponse }) total!: BoardSubtotalResponse;
}

export class BoardColumnResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ref!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'The sentence of the plan' }) text!: string;
  @ApiProperty(MAYBE_TEXT) deadlineWords!: string | null;
  @ApiProperty({ enum: assignmentClasses }) class!: string;
}

export class PlanBoardResponse {
  @ApiProperty({ type: [BoardColumnResponse] }) columns!: BoardColumnResponse[];
  @ApiProperty({ type: [BoardGroupResponse] }) groups!: BoardGroupResponse[];
}

export class NationalClassesResponse {
  @ApiProperty() doneOnTime!: number;
  @ApiProperty() doneLate!: number;
  @ApiProperty() openInTime!: number;
  @ApiProperty() openOverdue!: number;
  @ApiProperty({ description: 'Part of openInTime' }) suspended!: number;
}

export class PlainCountsResponse {
  @ApiProperty() total!: number;
  @ApiProperty() notReceived!: number;
  @ApiProperty() inProgress!: number;
  @ApiProperty() waiting!: number;
  @ApiProperty() completed!: number;
}

export class AgencySummaryResponse {
  @ApiProperty() agencyId!: string;
  @ApiProperty() tasks!: number;
  @ApiProperty() escalated!: number;
  @ApiProperty({ type: NationalClassesResponse }) national!: NationalClassesResponse;
}

export class PlanSummaryResponse {
  @ApiProperty() tasks!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: COUNTS,
    description: 'State → time class, or `closed` → count',
  })
  byStatus!: object;
  @ApiProperty({ type: NationalClassesResponse }) national!: NationalClassesResponse;
  @ApiProperty({ type: PlainCountsResponse }) standing!: PlainCountsResponse;
  @ApiProperty({ type: PlainCountsResponse }) requests!: PlainCountsResponse;
  @ApiProperty({ type: [AgencySummaryResponse] }) byAgency!: AgencySummaryResponse[];
}

export class StartedJobResponse {
  @ApiProperty({ format: 'uuid', description: 'To be followed at /bulk-jobs/:id' }) jobId!: string;
}
