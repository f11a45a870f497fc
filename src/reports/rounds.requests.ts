import { applyDecorators, type Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsIn, IsString, Length } from 'class-validator';
import type { ReportLevel } from '../../domain/report/report-round.ts';
import type { RoundCommandType } from '../../domain/report/round.ts';
import { OptionalVersionBody } from '../common/expected-version.ts';
import { IsLocalDate } from '../common/is-local-date.ts';

export const REPORT_LEVELS: readonly ReportLevel[] = ['units', 'consolidation'];

/** The one value of `type` by which the command is told from the others. */
const Kind = (type: RoundCommandType) => applyDecorators(ApiProperty({ enum: [type] }), Equals(type));

class ReasonedBody extends OptionalVersionBody {
  @ApiProperty({ minLength: 1, maxLength: 2000, description: 'Why' })
  @IsString()
  @Length(1, 2000)
  reason!: string;
}

export class OpenRoundBody extends ReasonedBody {
  @Kind('open-round') type!: 'open-round';
}

export class SetRoundDateBody extends ReasonedBody {
  @Kind('set-round-date') type!: 'set-round-date';

  @ApiProperty({ enum: REPORT_LEVELS })
  @IsIn(REPORT_LEVELS)
  level!: ReportLevel;

  @ApiProperty({ format: 'date', example: '2025-12-25', description: 'The day that the plan leaves open' })
  @IsLocalDate()
  dueOn!: string;
}

export class OpenConsolidationBody extends ReasonedBody {
  @Kind('open-consolidation') type!: 'open-consolidation';
}

export class CloseRoundBody extends ReasonedBody {
  @Kind('close-round') type!: 'close-round';
}

/** The body of each command, by its `type`. */
export const ROUND_COMMAND_BODIES = {
  'open-round': OpenRoundBody,
  'set-round-date': SetRoundDateBody,
  'open-consolidation': OpenConsolidationBody,
  'close-round': CloseRoundBody,
} as const satisfies Record<RoundCommandType, Type<OptionalVersionBody>>;

/** Any command as it comes in. */
export type RoundCommandBody = InstanceType<(typeof ROUND_COMMAND_BODIES)[RoundCommandType]>;
