import { ApiProperty } from '@nestjs/swagger';
import type { Mandate } from '../../domain/agency/treatment.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import { assignmentClasses } from '../../domain/plan/plan-document.ts';
import type { AssigneeRole, AssignmentClass } from '../../domain/plan/plan-document.ts';
import type { TaskCommandType, TaskStatus } from '../../domain/task/task.ts';
import {
  ASSIGNEE_ROLES,
  MANDATES,
  TASK_COMMAND_TYPES,
  TASK_STATUSES,
  TIME_CLASSES,
  TIMELINESS,
  TREATMENTS,
} from './task-enums.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const DAY = { type: String, format: 'date' } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

export class PlanNameResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'Number and symbol; null while blank' }) number!: string | null;
  @ApiProperty({ example: 'An toàn lao động, vệ sinh lao động thành phố Hà Nội các tháng cuối năm 2025' })
  title!: string;
}

export class AssignmentNameResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'III.6.5' }) ref!: string;
  @ApiProperty({ description: 'At most 60 characters' }) title!: string;
}

export class AgencyNameResponse {
  @ApiProperty({ example: 'vn-xa-00004' }) id!: string;
  @ApiProperty({ example: 'Ủy ban nhân dân phường Ba Đình' }) name!: string;
  @ApiProperty({ example: 'UBND phường Ba Đình' }) shortName!: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Its last day; once it is past, a person must decide who goes on',
  })
  endsOn!: string | null;
}

export class PersonNameResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...MAYBE_TEXT, example: 'Nguyễn Văn An' }) name!: string | null;
}

/** The date in force, explained. */
export class DueResponse {
  @ApiProperty({ ...DAY, description: 'The last day on which a result is on time', example: '2025-09-03' })
  date!: string;
  @ApiProperty({ example: 'thứ Tư' }) weekday!: string;
  @ApiProperty({ ...INSTANT, description: '24:00 of that day', example: '2025-09-04T00:00:00+07:00' })
  at!: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Working days after today up to the date; negative when overdue; null beyond the calendar',
  })
  workingDaysLeft!: number | null;
  @ApiProperty({ example: 'còn 3 ngày làm việc (thứ Tư, 03/9/2025)' }) sentence!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'Why it is this day' }) explanation!: string | null;
}

/** A task as lists show it. */
export class TaskRowResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: PlanNameResponse }) plan!: PlanNameResponse;
  @ApiProperty({ type: AssignmentNameResponse }) assignment!: AssignmentNameResponse;
  @ApiProperty({ type: AgencyNameResponse }) agency!: AgencyNameResponse;
  @ApiProperty({ description: '0: from the launch; each period or event adds one' }) occurrence!: number;
  @ApiProperty({ enum: assignmentClasses }) class!: AssignmentClass;
  @ApiProperty({ enum: ASSIGNEE_ROLES }) role!: AssigneeRole;
  @ApiProperty({ enum: MANDATES }) mandate!: Mandate;
  @ApiProperty({ enum: TREATMENTS }) treatment!: FollowedTreatment;
  @ApiProperty({ enum: TASK_STATUSES }) status!: TaskStatus;
  @ApiProperty({ enum: TIME_CLASSES, nullable: true, description: 'Null for work that is done or ended' })
  timeClass!: TimeClass | null;
  @ApiProperty({ type: DueResponse, nullable: true }) due!: DueResponse | null;
  @ApiProperty({ ...DAY, nullable: true, description: 'Until when it is to be received; null once it was' })
  receiptDueOn!: string | null;
  @ApiProperty({ enum: TIMELINESS, nullable: true }) timeliness!: Timeliness | null;
  @ApiProperty({ description: 'It only waits for its period or event' }) dormant!: boolean;
  @ApiProperty({ description: 'The next step is the agency’s' }) assigneeToAct!: boolean;
  @ApiProperty({ description: 'Somebody above has to decide' }) decisionPending!: boolean;
  @ApiProperty() refusalPending!: boolean;
  @ApiProperty() extensionPending!: boolean;
  @ApiProperty({ enum: [0, 1, 2], description: 'Highest level of its open escalations; 0: none' })
  escalationLevel!: 0 | 1 | 2;
  @ApiProperty({ type: PersonNameResponse, nullable: true, description: 'In charge; null: the whole agency' })
  officer!: PersonNameResponse | null;
  @ApiProperty({ type: Number, nullable: true, minimum: 0, maximum: 100 }) progress!: number | null;
  @ApiProperty({ description: 'Confirmed results of standing work' }) interimResults!: number;
  @ApiProperty(MAYBE_INSTANT) receivedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) firstSubmittedAt!: string | null;
  @ApiProperty(MAYBE_INSTANT) completedAt!: string | null;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
  @ApiProperty({
    enum: TASK_COMMAND_TYPES,
    isArray: true,
    description: 'What the asking account may order now; what each needs stands in the task itself',
  })
  allowedCommands!: TaskCommandType[];
  @ApiProperty(INSTANT) updatedAt!: string;
}

export class TaskPageResponse {
  @ApiProperty({ type: [TaskRowResponse] }) items!: TaskRowResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

/** The counts of "Việc của tôi". */
export class TaskSummaryResponse {
  @ApiProperty({ description: 'Cần tiếp nhận' }) toReceive!: number;
  @ApiProperty({ description: 'Sắp đến hạn' }) dueSoon!: number;
  @ApiProperty({ description: 'Quá hạn' }) overdue!: number;
  @ApiProperty({ description: 'Trả lại, cần làm lại' }) returned!: number;
  @ApiProperty({ description: 'Đang thực hiện: received, neither due soon nor in another part' })
  inHand!: number;
  @ApiProperty({ description: 'Chờ người khác: submitted, or a question that waits for its decision' })
  waitingForOthers!: number;
  @ApiProperty({ description: 'Thường xuyên: received standing work' }) standing!: number;
  @ApiProperty({ description: 'Đề nghị: open work that was requested, not directed' }) requests!: number;
  @ApiProperty({
    description: 'Cần quyết định: of the work of others, what waits for a decision that is mine',
  })
  toDecide!: number;
}

export class CommandAnswerResponse {
  @ApiProperty({ format: 'uuid' }) taskId!: string;
  @ApiProperty({ description: 'The `expectedVersion` of the next command' }) version!: number;
  @ApiProperty({ enum: TASK_STATUSES }) status!: TaskStatus;
  @ApiProperty({ ...INSTANT, description: 'Plan time of the decision' }) at!: string;
}
