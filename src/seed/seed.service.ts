import { Injectable, Logger } from '@nestjs/common';
import { AgencyImport } from '../agencies/agency-import.service.ts';
import { CalendarService } from '../calendar/calendar.service.ts';
import { AppConfig } from '../config/app-config.ts';
import { PlanObligationSettings } from '../plans/plan-settings.service.ts';
import { DemoSeed } from './demo-seed.service.ts';
import { FirstAdministrator } from './first-administrator.service.ts';

/** The reference data that every installation has. */
@Injectable()
export class ReferenceSeed {
  constructor(
    private readonly agencies: AgencyImport,
    private readonly calendars: CalendarService,
    private readonly settings: PlanObligationSettings,
  ) {}

  /** @returns one line that says what there is */
  async run(): Promise<string> {
    const imported = await this.agencies.runOnce();
    await this.calendars.importFirst();
    await this.settings.importFirst();
    if (imported === null) return 'The units and agencies of data/ are entered already';
    const { units, agencies } = imported;
    return `${units} units, ${agencies} agencies, the calendar and the default policy are entered`;
  }
}

/** Fills a new installation with what it needs. Idempotent: a start may run it every time. */
@Injectable()
export class SeedService {
  private readonly logger = new Logger(SeedService.name);

  constructor(
    private readonly config: AppConfig,
    private readonly references: ReferenceSeed,
    private readonly demo: DemoSeed,
    private readonly administrator: FirstAdministrator,
  ) {}

  async run(): Promise<void> {
    this.logger.log(await this.references.run());
    if (this.config.demoMode) this.logger.log(await this.demo.run());
    else await this.administrator.ensure();
  }
}
