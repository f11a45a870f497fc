import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { MayBeLeftOut } from '../../common/optional.ts';

export class OrderVerificationRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of one plan; without it, of all' })
  @MayBeLeftOut()
  @IsUUID()
  planId?: string;
}
