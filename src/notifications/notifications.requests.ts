import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { MAX_PAGE_SIZE, PageQuery } from '../common/paging.ts';
import { MAIL_KINDS, MAIL_STATUSES } from './mail.entity.ts';
import type { MailKind, MailStatus } from './mail.entity.ts';
import { MayBeLeftOut } from '../common/optional.ts';

export class ListNotificationsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only what you have not read (true)' })
  @MayBeLeftOut()
  @Transform(({ obj }: { obj: Record<string, unknown> }) => {
    const given = obj['unread'];
    return given === 'true' ? true : given === 'false' ? false : given;
  })
  @IsBoolean()
  unread?: boolean;
}

export class MarkReadRequest {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: MAX_PAGE_SIZE })
  @ValidateIf((body: MarkReadRequest) => body.all === undefined)
  @ArrayNotEmpty()
  @ArrayMaxSize(MAX_PAGE_SIZE)
  @IsUUID('all', { each: true })
  ids?: string[];

  @ApiPropertyOptional({ enum: [true], description: 'Everything, instead of `ids`' })
  @MayBeLeftOut()
  @Equals(true)
  all?: true;
}

export class ListOutboxQuery extends PageQuery {
  @ApiPropertyOptional({ enum: MAIL_STATUSES })
  @MayBeLeftOut()
  @IsIn(MAIL_STATUSES)
  status?: MailStatus;

  @ApiPropertyOptional({ enum: MAIL_KINDS })
  @MayBeLeftOut()
  @IsIn(MAIL_KINDS)
  kind?: MailKind;

  @ApiPropertyOptional({
    description: "Id of an account or agency, an account's login, or an e-mail address",
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  recipient?: string;
}
