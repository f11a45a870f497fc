import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ContentsModule } from '../contents/contents.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { OrdersModule } from '../orders/orders.module.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { TemporalModule } from '../temporal/temporal.module.ts';
import { CastStage } from './cast-stage.service.ts';
import { DemoAgenda } from './demo-agenda.service.ts';
import { DemoCast } from './demo-cast.service.ts';
import { DemoController } from './demo.controller.ts';
import { DemoDirector } from './demo-director.service.ts';
import { DemoService } from './demo.service.ts';
import { DemoWalker } from './demo-walker.service.ts';
import { HappeningsService } from './happenings.service.ts';
import { StopWork } from './stop-work.service.ts';

/** The demonstration that moves: its clock, its cast, its status page. */
@Module({
  imports: [CalendarModule, ContentsModule, NotificationsModule, OrdersModule, PlansModule, TemporalModule],
  controllers: [DemoController],
  providers: [
    CastStage,
    DemoAgenda,
    DemoCast,
    DemoDirector,
    DemoService,
    DemoWalker,
    HappeningsService,
    StopWork,
  ],
  exports: [DemoDirector],
})
export class DemoModule {}
