import { Module } from '@nestjs/common';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { OrdersService } from './orders.service.ts';

/** How people's orders reach their subjects. */
@Module({ imports: [TemporalModule], providers: [OrdersService], exports: [OrdersService] })
export class OrdersModule {}
