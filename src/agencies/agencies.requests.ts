import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { agencyKinds, type AgencyKind } from '../../domain/agency/agency.ts';
import { IsLocalDate } from '../common/is-local-date.ts';
import { PageQuery } from '../common/paging.ts';
import { UNIT_LEVELS, type UnitLevel } from './unit.entity.ts';

export class ListAgenciesQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'ha-noi' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  authority?: string;

  @ApiPropertyOptional({ enum: agencyKinds })
  @IsOptional()
  @IsIn(agencyKinds)
  kind?: AgencyKind;

  @ApiPropertyOptional({ description: 'Part of a name; case and diacritics do not matter' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Only agencies that exist on that day' })
  @IsOptional()
  @IsLocalDate()
  validOn?: string;
}

export class ListUnitsQuery extends PageQuery {
  @ApiPropertyOptional({ example: '1', description: 'Official code of the province' })
  @IsOptional()
  @Matches(/^\d{1,5}$/)
  provinceCode?: string;

  @ApiPropertyOptional({ enum: UNIT_LEVELS })
  @IsOptional()
  @IsIn(UNIT_LEVELS)
  level?: UnitLevel;

  @ApiPropertyOptional({ description: 'Part of a name; case and diacritics do not matter' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Only units that exist on that day' })
  @IsOptional()
  @IsLocalDate()
  validOn?: string;
}
