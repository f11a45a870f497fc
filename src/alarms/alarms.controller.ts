import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decodeCursor, toPage } from '../common/paging.ts';
import type { Locale } from '../common/locale.ts';
import { RequirePermission } from '../identity/access.decorators.ts';
import { CurrentActor } from '../identity/actor.ts';
import type { Actor } from '../identity/actor.ts';
import { alarmText } from './alarm-texts.ts';
import type { Alarm } from './alarm.entity.ts';
import { AlarmsRepository } from './alarms.repository.ts';
import { ListAlarmsQuery } from './alarms.requests.ts';
import { AlarmPageResponse, type AlarmResponse } from './alarms.responses.ts';

@ApiTags('alarms')
@RequirePermission('installation:keep')
@Controller('alarms')
export class AlarmsController {
  constructor(private readonly alarms: AlarmsRepository) {}

  @ApiOperation({ summary: 'What the installation reports of itself, the newest first' })
  @ApiOkResponse({ type: AlarmPageResponse })
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: ListAlarmsQuery): Promise<AlarmPageResponse> {
    const { limit, cursor, state } = query;
    const before = cursor === undefined ? null : String(decodeCursor(cursor, ['uuid'])[0]);
    const alarms = await this.alarms.list(state === 'open', limit, before);
    return toPage(
      alarms,
      limit,
      ({ id }) => [id],
      (alarm) => toAlarmResponse(alarm, actor.locale),
    );
  }
}

function toAlarmResponse({ id, kind, since, until, facts }: Alarm, locale: Locale): AlarmResponse {
  const { title: headline, detail: text } = alarmText(kind, facts, locale);
  return {
    ...{ id, kind, facts, headline, text },
    since: since.toISOString(),
    until: until?.toISOString() ?? null,
  };
}
