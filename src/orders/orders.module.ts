import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { OrdersService } from './orders.service.ts';

/** How people's orders reach their subjects. */
@Module({ imports: [CalendarModule, TemporalModule], providers: [OrdersService], exports: [OrdersService] })
export class OrdersModule {}
