import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ObligationSettings } from '../recording/obligation-settings.ts';
import { PlanObligationSettings } from './plan-settings.service.ts';

/** Policy and calendar of each plan; apart from the plans, because the recording needs it and the plans need that. */
@Module({
  imports: [CalendarModule],
  providers: [PlanObligationSettings, { provide: ObligationSettings, useExisting: PlanObligationSettings }],
  exports: [PlanObligationSettings, ObligationSettings],
})
export class PlanSettingsModule {}
