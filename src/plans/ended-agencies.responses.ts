import { ApiProperty } from '@nestjs/swagger';
import type { PartInPlan } from './ended-agencies.service.ts';

export class SuccessorResponse {
  @ApiProperty({ example: 'da-nang/so-noi-vu' }) id!: string;
  @ApiProperty({ example: 'Sở Nội vụ' }) name!: string;
}

/** An open question: who goes on with the work of an agency that is no more. */
export class EndedAgencyResponse {
  @ApiProperty({ example: 'quang-nam/so-lao-dong-thuong-binh-va-xa-hoi' }) agencyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date', description: 'Its last day' }) endedOn!: string;
  @ApiProperty({
    type: [SuccessorResponse],
    description: 'By the register, as of today; a proposal, never applied by itself',
  })
  successors!: SuccessorResponse[];
  @ApiProperty({ enum: ['issuer', 'standing-agency'], isArray: true, description: 'Beside its own work' })
  parts!: PartInPlan[];
  @ApiProperty() openTasks!: number;
  @ApiProperty() openReports!: number;
}
