import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.ts';
import { CalendarService } from './calendar.service.ts';

/** The working calendar. */
@Module({ controllers: [CalendarController], providers: [CalendarService], exports: [CalendarService] })
export class CalendarModule {}
