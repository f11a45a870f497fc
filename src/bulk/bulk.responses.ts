import { ApiProperty } from '@nestjs/swagger';
import { BULK_KINDS, type BulkKind, type BulkStatus } from './bulk-job.entity.ts';

const INSTANT = { type: String, format: 'date-time' } as const;

export class FailedItemResponse {
  @ApiProperty() n!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The task or report it is about' })
  subjectId!: string | null;
  @ApiProperty({ description: 'Stable code of the problem' }) code!: string;
  @ApiProperty({ description: "The problem in the reader's language" }) detail!: string;
}

export class PreviewedItemResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'As it stands now the order would be taken' }) possible!: boolean;
}

export class PreviewedAgencyResponse {
  @ApiProperty() agencyId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Đề nghị: told in polite words' }) requested!: boolean;
  @ApiProperty({ description: 'It has an account or a mailbox' }) reachable!: boolean;
  @ApiProperty({ type: [PreviewedItemResponse] }) items!: PreviewedItemResponse[];
}

/** Who would get what. */
export class BulkPreviewResponse {
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'How many would be taken as they stand now' }) possible!: number;
  @ApiProperty({ type: [PreviewedAgencyResponse], description: 'In the order of the registry' })
  agencies!: PreviewedAgencyResponse[];
}

export class BulkJobResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: BULK_KINDS }) kind!: BulkKind;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) planId!: string | null;
  @ApiProperty({ enum: ['running', 'done', 'failed-partly'] }) status!: BulkStatus;
  @ApiProperty({ description: 'How many things it works on' }) total!: number;
  @ApiProperty() done!: number;
  @ApiProperty() failed!: number;
  @ApiProperty(INSTANT) createdAt!: string;
  @ApiProperty({ ...INSTANT, nullable: true }) finishedAt!: string | null;
  @ApiProperty({ type: [FailedItemResponse], description: 'The first hundred that could not be done' })
  failedItems!: FailedItemResponse[];
}
