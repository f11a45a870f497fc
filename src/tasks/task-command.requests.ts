import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsInt,
  IsNumber,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import type { TaskCommandType } from '../../domain/task/task.ts';
import { OptionalVersionBody } from '../common/expected-version.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import { MayBeLeftOut } from '../common/optional.ts';

// A reason is a paragraph, a result some pages; what is longer belongs into a file.
const REASON_MAX = 2_000;
const RESULT_MAX = 20_000;
const FIGURES_MAX = 200;
const FILES_MAX = 20;
/** `<clock>-<version>`, as the domain names an escalation. */
const ESCALATION_ID = /^[a-z-]{1,20}-\d{1,6}$/;

const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** The one value of `type` by which the command is told from the others. */
const Kind = (type: TaskCommandType) => applyDecorators(ApiProperty({ enum: [type] }), Equals(type));

const Reason = (description = 'Why') =>
  applyDecorators(
    ApiProperty({ description, minLength: 1, maxLength: REASON_MAX }),
    Trimmed(),
    IsString(),
    Length(1, REASON_MAX),
  );

const OptionalReason = (description = 'Why') =>
  applyDecorators(
    ApiPropertyOptional({ description, maxLength: REASON_MAX }),
    MayBeLeftOut(),
    Trimmed(),
    IsString(),
    MaxLength(REASON_MAX),
  );

const Day = (description: string) =>
  applyDecorators(ApiProperty({ format: 'date', description, example: '2025-09-03' }), IsLocalDate());

const OptionalDay = (description: string) =>
  applyDecorators(
    ApiPropertyOptional({ format: 'date', description, example: '2025-09-03' }),
    MayBeLeftOut(),
    IsLocalDate(),
  );

const EscalationId = () =>
  applyDecorators(ApiProperty({ example: 'due-1' }), IsString(), Matches(ESCALATION_ID));

export class ReceiveBody extends OptionalVersionBody {
  @Kind('receive') type!: 'receive';
}

export class RefuseBody extends OptionalVersionBody {
  @Kind('refuse') type!: 'refuse';
  @Reason('Why the agency is not competent (không thuộc thẩm quyền)') reason!: string;
}

export class DecideRefusalBody extends OptionalVersionBody {
  @Kind('decide-refusal') type!: 'decide-refusal';
  @ApiProperty() @IsBoolean() accept!: boolean;
  @OptionalReason() reason?: string;
}

export class AllotBody extends OptionalVersionBody {
  @Kind('allot') type!: 'allot';
  @ApiProperty({ format: 'uuid', description: 'An active account of the agency' })
  @IsUUID()
  officerId!: string;
}

export class ReportProgressBody extends OptionalVersionBody {
  @Kind('report-progress') type!: 'report-progress';
  @ApiPropertyOptional({ minimum: 0, maximum: 100 })
  @MayBeLeftOut()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number;
  @Reason('What was done') text!: string;
}

export class CommentBody extends OptionalVersionBody {
  @Kind('comment') type!: 'comment';
  @Reason('What is to be said') text!: string;
}

export class UrgeBody extends OptionalVersionBody {
  @Kind('urge') type!: 'urge';
  @Reason('What those who must act are told (đôn đốc)') text!: string;
}

/** One figure of a result. */
export class FigureBody {
  @ApiProperty({ maxLength: 300, example: 'Số người được tập huấn' })
  @Trimmed()
  @IsString()
  @Length(1, 300)
  indicator!: string;

  @ApiProperty({ example: 120 })
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(-1e15)
  @Max(1e15)
  value!: number;

  @ApiProperty({ maxLength: 50, example: 'người' })
  @Trimmed()
  @IsString()
  @Length(1, 50)
  unit!: string;

  @ApiPropertyOptional({ maxLength: 1000 })
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

export class SubmitBody extends OptionalVersionBody {
  @Kind('submit') type!: 'submit';

  @ApiProperty({ minLength: 1, maxLength: RESULT_MAX, description: 'The result in words' })
  @Trimmed()
  @IsString()
  @Length(1, RESULT_MAX)
  text!: string;

  @ApiPropertyOptional({ type: [FigureBody], maxItems: FIGURES_MAX })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(FIGURES_MAX)
  @ValidateNested({ each: true })
  @Type(() => FigureBody)
  figures: FigureBody[] = [];

  @ApiPropertyOptional({
    type: [String],
    maxItems: FILES_MAX,
    description: 'Ids of files sent in before, by POST /tasks/{id}/files',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(FILES_MAX)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  fileIds: string[] = [];
}

export class WithdrawBody extends OptionalVersionBody {
  @Kind('withdraw') type!: 'withdraw';
  @OptionalReason() reason?: string;
}

export class ConfirmBody extends OptionalVersionBody {
  @Kind('confirm') type!: 'confirm';
  @OptionalReason('Remark') note?: string;
}

export class ReturnBody extends OptionalVersionBody {
  @Kind('return') type!: 'return';
  @Reason('What is to be reworked') reason!: string;
  @OptionalDay('Date of the rework; without it the later of the due date and three working days')
  dueOn?: string;
}

export class RedoBody extends OptionalVersionBody {
  @Kind('redo') type!: 'redo';
  @Reason('What is to be done again') reason!: string;
  @OptionalDay('Date of the rework; without it the later of the due date and three working days')
  dueOn?: string;
}

export class RequestExtensionBody extends OptionalVersionBody {
  @Kind('request-extension') type!: 'request-extension';
  @Day('The new last day that is asked for') until!: string;
  @Reason() reason!: string;
}

export class DecideExtensionBody extends OptionalVersionBody {
  @Kind('decide-extension') type!: 'decide-extension';
  @ApiProperty() @IsBoolean() approve!: boolean;
  @OptionalDay('Another day than the one asked for') until?: string;
  @OptionalReason() reason?: string;
}

export class SetDateBody extends OptionalVersionBody {
  @Kind('set-date') type!: 'set-date';
  @Day('The due day that the plan leaves open') dueOn!: string;
  @Reason() reason!: string;
}

export class SuspendBody extends OptionalVersionBody {
  @Kind('suspend') type!: 'suspend';
  @Reason() reason!: string;
}

export class ResumeBody extends OptionalVersionBody {
  @Kind('resume') type!: 'resume';
  @OptionalDay('A new due day; without it the old one stays') dueOn?: string;
  @OptionalReason() reason?: string;
}

export class CancelBody extends OptionalVersionBody {
  @Kind('cancel') type!: 'cancel';
  @Reason() reason!: string;
}

export class ReassignBody extends OptionalVersionBody {
  @Kind('reassign') type!: 'reassign';
  @ApiProperty({ maxLength: 100, example: 'ha-noi/so-xay-dung' })
  @IsString()
  @Length(1, 100)
  agencyId!: string;
  @Reason() reason!: string;
}

export class EndFollowingBody extends OptionalVersionBody {
  @Kind('end-following') type!: 'end-following';
  @Reason() reason!: string;
}

export class AcknowledgeEscalationBody extends OptionalVersionBody {
  @Kind('acknowledge-escalation') type!: 'acknowledge-escalation';
  @EscalationId() escalationId!: string;
}

export class DirectEscalationBody extends OptionalVersionBody {
  @Kind('direct-escalation') type!: 'direct-escalation';
  @EscalationId() escalationId!: string;
  @Reason('What is directed (ý kiến chỉ đạo)') direction!: string;
  @OptionalDay('Until when') dueOn?: string;
}

export class AnswerEscalationBody extends OptionalVersionBody {
  @Kind('answer-escalation') type!: 'answer-escalation';
  @EscalationId() escalationId!: string;
  @Reason('The explanation asked for (giải trình)') answer!: string;
}

export class CloseEscalationBody extends OptionalVersionBody {
  @Kind('close-escalation') type!: 'close-escalation';
  @EscalationId() escalationId!: string;
  @OptionalReason('Remark') note?: string;
}
