import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** What is searched for, in everything. */
export class SearchQuery {
  @ApiProperty({
    minLength: 2,
    maxLength: 200,
    description: 'Part of a title, a number or a name; case and diacritics do not matter',
    example: 'an toan lao dong',
  })
  @IsString()
  @Length(2, 200)
  text!: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 20, default: 6, description: 'Most of each kind' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(20)
  limit: number = 6;
}
