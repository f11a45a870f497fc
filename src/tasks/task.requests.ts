import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import type { Mandate } from '../../domain/agency/treatment.ts';
import type { TimeClass } from '../../domain/deadline/time-class.ts';
import type { Timeliness } from '../../domain/obligation/duty.ts';
import type { FollowedTreatment } from '../../domain/obligation/firing.ts';
import { assignmentClasses } from '../../domain/plan/plan-document.ts';
import type { AssigneeRole, AssignmentClass } from '../../domain/plan/plan-document.ts';
import type { TaskStatus } from '../../domain/task/task.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import { PageQuery } from '../common/paging.ts';
import { AsBoolean, AsList } from '../common/query-values.ts';
import { MY_WORK_PARTS, type MyWorkPart } from './my-work.ts';
import { NATIONAL_CLASSES, type NationalClassName } from './national-class.ts';
import {
  ASSIGNEE_ROLES,
  MANDATES,
  TASK_STATUSES,
  TIME_CLASSES,
  TIMELINESS,
  TREATMENTS,
} from './task-enums.ts';

/** What somebody above the assignee has to decide. */
export const PENDING_DECISIONS = ['result', 'refusal', 'extension', 'date'] as const;
export type PendingDecision = (typeof PENDING_DECISIONS)[number];

export const TASK_SORTS = ['dueAt', 'updatedAt', 'agency', 'assignment'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

/** Which tasks; what is left out does not matter. */
export class TaskFilterQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  planId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  assignmentId?: string;

  @ApiPropertyOptional({ example: 'III.6.5', description: 'Section, item and bullet of the assignment' })
  @IsOptional()
  @IsString()
  @Length(1, 50)
  ref?: string;

  @ApiPropertyOptional({ example: 'vn-xa-00004' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  agencyId?: string;

  @ApiPropertyOptional({ enum: TASK_STATUSES, isArray: true, description: 'Any of these' })
  @IsOptional()
  @AsList()
  @ArrayMaxSize(TASK_STATUSES.length)
  @IsIn(TASK_STATUSES, { each: true })
  status?: TaskStatus[];

  @ApiPropertyOptional({ enum: TIME_CLASSES, description: 'How open work stands to its date now' })
  @IsOptional()
  @IsIn(TIME_CLASSES)
  timeClass?: TimeClass;

  @ApiPropertyOptional({
    enum: MY_WORK_PARTS,
    description: 'A part of "Việc của tôi", as the summary counts it',
  })
  @IsOptional()
  @IsIn(MY_WORK_PARTS)
  part?: MyWorkPart;
  @ApiPropertyOptional({ enum: NATIONAL_CLASSES, description: 'What a figure of the four classes counts' })
  @IsOptional()
  @IsIn(NATIONAL_CLASSES)
  national?: NationalClassName;

  @ApiPropertyOptional({ enum: assignmentClasses })
  @IsOptional()
  @IsIn(assignmentClasses)
  class?: AssignmentClass;

  @ApiPropertyOptional({ enum: ASSIGNEE_ROLES })
  @IsOptional()
  @IsIn(ASSIGNEE_ROLES)
  role?: AssigneeRole;

  @ApiPropertyOptional({ enum: MANDATES })
  @IsOptional()
  @IsIn(MANDATES)
  mandate?: Mandate;

  @ApiPropertyOptional({ enum: TREATMENTS, description: 'requested: đề nghị, never ranked' })
  @IsOptional()
  @IsIn(TREATMENTS)
  treatment?: FollowedTreatment;

  @ApiPropertyOptional({ enum: TIMELINESS, description: 'How it was handed in' })
  @IsOptional()
  @IsIn(TIMELINESS)
  timeliness?: Timeliness;

  @ApiPropertyOptional({ enum: PENDING_DECISIONS, description: 'Which decision is awaited' })
  @IsOptional()
  @IsIn(PENDING_DECISIONS)
  pending?: PendingDecision;

  @ApiPropertyOptional({ description: 'true: im lặng: not received, and the day for that is past' })
  @IsOptional()
  @AsBoolean('silent')
  @IsBoolean()
  silent?: boolean;

  @ApiPropertyOptional({ minimum: 0, description: '0: from the launch; each period or event adds one' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  occurrence?: number;

  @ApiPropertyOptional({ description: 'With (true) or without (false) an open escalation' })
  @IsOptional()
  @AsBoolean('escalated')
  @IsBoolean()
  escalated?: boolean;

  @ApiPropertyOptional({
    description:
      'true: what needs the asking account now: work to receive, rework or hand in, and decisions that are its own; with `pending` those decisions alone',
  })
  @IsOptional()
  @AsBoolean('waitingForMe')
  @IsBoolean()
  waitingForMe?: boolean;

  @ApiPropertyOptional({
    description:
      'true: only of the plans that the asking account follows as a whole, as the figures over them count; not what its agency has to do in others',
  })
  @IsOptional()
  @AsBoolean('inFollowedPlans')
  @IsBoolean()
  inFollowedPlans?: boolean;

  @ApiPropertyOptional({ description: 'Words of the title or the agency; case and diacritics do not matter' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last accepted day on or after' })
  @IsOptional()
  @IsLocalDate()
  dueFrom?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last accepted day on or before' })
  @IsOptional()
  @IsLocalDate()
  dueTo?: string;

  @ApiPropertyOptional({ enum: TASK_SORTS, default: 'dueAt', description: 'Work without a date comes last' })
  @IsOptional()
  @IsIn(TASK_SORTS)
  sort: TaskSort = 'dueAt';

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  order: 'asc' | 'desc' = 'asc';
}

export const EXPORT_FORMATS = ['csv', 'json'] as const;

export class TaskExportQuery extends TaskFilterQuery {
  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'csv' })
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format: (typeof EXPORT_FORMATS)[number] = 'csv';
}

export class HistoryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'desc', description: 'desc: the newest first' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  order: 'asc' | 'desc' = 'desc';
}
