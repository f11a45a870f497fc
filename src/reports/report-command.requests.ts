import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { Equals, IsBoolean, IsObject, IsString, Length, MaxLength, ValidateNested } from 'class-validator';
import type { ReportCommandType } from '../../domain/report/report.ts';
import { OptionalVersionBody } from '../common/expected-version.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import * as shared from '../tasks/task-command.requests.ts';
import { ReportContentBody } from './report-content.requests.ts';
import { MayBeLeftOut } from '../common/optional.ts';

const Kind = (type: ReportCommandType) => applyDecorators(ApiProperty({ enum: [type] }), Equals(type));

export class SubmitReportBody extends OptionalVersionBody {
  @Kind('submit') type!: 'submit';

  @ApiPropertyOptional({ type: ReportContentBody, description: 'The report itself' })
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => ReportContentBody)
  content?: ReportContentBody;

  @ApiPropertyOptional({ type: Boolean, description: 'Hand in the draft as it is saved', default: false })
  @MayBeLeftOut()
  @IsBoolean()
  useDraft: boolean = false;

  @ApiPropertyOptional({
    description:
      'Zero report (không phát sinh), not of a consolidation: needs no content; difficulties and proposals given stay',
    default: false,
  })
  @MayBeLeftOut()
  @IsBoolean()
  zero: boolean = false;
}

export class AcceptReportBody extends OptionalVersionBody {
  @Kind('accept') type!: 'accept';

  @ApiPropertyOptional({ maxLength: 2000, description: 'Remark' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

export class ReopenReportBody extends OptionalVersionBody {
  @Kind('reopen') type!: 'reopen';

  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'What is to be corrected' })
  @IsString()
  @Length(1, 2000)
  reason!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Date of the correction' })
  @MayBeLeftOut()
  @IsLocalDate()
  dueOn?: string;
}

/** The body of each command, by its `type`; what is the same for tasks is read as for tasks. */
export const REPORT_COMMAND_BODIES = {
  allot: shared.AllotBody,
  comment: shared.CommentBody,
  urge: shared.UrgeBody,
  submit: SubmitReportBody,
  withdraw: shared.WithdrawBody,
  accept: AcceptReportBody,
  return: shared.ReturnBody,
  reopen: ReopenReportBody,
  'request-extension': shared.RequestExtensionBody,
  'decide-extension': shared.DecideExtensionBody,
  'set-date': shared.SetDateBody,
  cancel: shared.CancelBody,
  'acknowledge-escalation': shared.AcknowledgeEscalationBody,
  'direct-escalation': shared.DirectEscalationBody,
  'answer-escalation': shared.AnswerEscalationBody,
  'close-escalation': shared.CloseEscalationBody,
} as const satisfies Record<ReportCommandType, Class<OptionalVersionBody>>;

/** Any command as it comes in. */
export type ReportCommandBody = InstanceType<(typeof REPORT_COMMAND_BODIES)[ReportCommandType]>;
