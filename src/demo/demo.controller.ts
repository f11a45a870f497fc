import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { requestLocale } from '../common/request-locale.ts';
import { Public, RequirePermission } from '../identity/access.decorators.ts';
import { AdvanceRequest, DemoState, Happening } from './demo.responses.ts';
import { DemoService } from './demo.service.ts';
import { HappeningsService } from './happenings.service.ts';

/** The demonstration: its accounts, its clock, what happened. Not there in a real installation. */
@ApiTags('demonstration')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    private readonly happenings: HappeningsService,
  ) {}

  @ApiOperation({ summary: 'The demonstration: its accounts and its clock' })
  @Get()
  @Public()
  @ApiOkResponse({ type: DemoState })
  state(@Req() request: Request): Promise<DemoState> {
    return this.demo.state(requestLocale(request));
  }

  @ApiOperation({ summary: 'Let the clock walk on, a day, a week or to the next event' })
  @Post('clock')
  @HttpCode(202)
  @RequirePermission('demo:run')
  @ApiAcceptedResponse({ type: DemoState })
  advance(@Body() { advance }: AdvanceRequest, @Req() request: Request): Promise<DemoState> {
    return this.demo.advance(advance, requestLocale(request));
  }

  @ApiOperation({ summary: 'What happened last' })
  @Get('happenings')
  @Public()
  @ApiOkResponse({ type: [Happening] })
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 200, default: 40 },
  })
  latest(@Req() request: Request, @Query('limit') limit?: string): Promise<Happening[]> {
    return this.happenings.latest(limit, requestLocale(request));
  }
}
