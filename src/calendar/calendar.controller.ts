import { Controller, Get, Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { CalendarException } from '../../domain/calendar/working-calendar.ts';
import { DomainError } from '../../domain/errors.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CalendarService } from './calendar.service.ts';

const KINDS = ['holiday', 'day-off-in-lieu', 'day-off-swapped', 'working-saturday'] as const;

export class CalendarDayResponse {
  @ApiProperty({ format: 'date' }) date!: string;
  @ApiProperty({ enum: KINDS }) kind!: CalendarException['kind'];
  @ApiProperty() name!: string;
}

export class CalendarYearResponse {
  @ApiProperty() year!: number;
  @ApiProperty({ description: 'Version of the calendar in force' }) version!: number;
  @ApiProperty({ type: [CalendarDayResponse] }) days!: CalendarDayResponse[];
}

/** Reads a year in the path; what is none is refused with the parameter's name. */
@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  /** @throws DomainError 'invalid-input' */
  transform(value: string): number {
    if (/^\d{4}$/.test(value)) return Number(value);
    throw new DomainError('invalid-input', { errors: [{ field: 'year', code: 'is-year' }] });
  }
}

@ApiTags('calendar')
@RequirePermission('plans:read')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @ApiOperation({ summary: "The days of a year on which the week's rhythm does not hold" })
  @ApiOkResponse({ type: CalendarYearResponse })
  @Get(':year')
  async get(@Param('year', YearPipe) year: number): Promise<CalendarYearResponse> {
    const { version, days } = await this.calendar.year(year);
    return { year, version, days: days.map(({ date, kind, name = '' }) => ({ date, kind, name })) };
  }
}
