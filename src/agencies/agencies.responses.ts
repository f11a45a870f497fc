import { ApiProperty } from '@nestjs/swagger';
import { agencyKinds, agencyLevels, type AgencyKind, type AgencyLevel } from '../../domain/agency/agency.ts';
import { UNIT_LEVELS, type UnitLevel } from './unit.entity.ts';

const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true } as const;

export class AgencyResponse {
  @ApiProperty({ example: 'ha-noi/so-noi-vu' }) id!: string;
  @ApiProperty() authority!: string;
  @ApiProperty(MAYBE_TEXT) unitCode!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty() shortName!: string;
  @ApiProperty({ enum: agencyKinds }) kind!: AgencyKind;
  @ApiProperty({ enum: agencyLevels }) level!: AgencyLevel;
  @ApiProperty(MAYBE_TEXT) parentId!: string | null;
  @ApiProperty(MAYBE_DAY) validFrom!: string | null;
  @ApiProperty(MAYBE_DAY) validTo!: string | null;
  @ApiProperty({ type: [String] }) groups!: string[];
  @ApiProperty({ description: 'False: nobody has confirmed these facts yet' }) verified!: boolean;
}

export class AgencyDetailResponse extends AgencyResponse {
  @ApiProperty({ type: [String] }) successorIds!: string[];
}

export class AgencyPageResponse {
  @ApiProperty({ type: [AgencyResponse] }) items!: AgencyResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class UnitResponse {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: UNIT_LEVELS }) level!: UnitLevel;
  @ApiProperty(MAYBE_TEXT) provinceCode!: string | null;
  @ApiProperty(MAYBE_TEXT) districtCode!: string | null;
  @ApiProperty({ example: 'phường' }) type!: string;
  @ApiProperty() name!: string;
  @ApiProperty(MAYBE_DAY) validFrom!: string | null;
  @ApiProperty(MAYBE_DAY) validTo!: string | null;
}

export class UnitPageResponse {
  @ApiProperty({ type: [UnitResponse] }) items!: UnitResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}
