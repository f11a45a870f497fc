import { Module } from '@nestjs/common';
import { AgenciesController } from './agencies.controller.ts';
import { AgenciesRepository } from './agencies.repository.ts';
import { AgencyDirectory } from './agency-directory.service.ts';
import { AgencyImport } from './agency-import.service.ts';

/** Units, agencies, and the registry that reads names as plans write them. */
@Module({
  controllers: [AgenciesController],
  providers: [AgenciesRepository, AgencyDirectory, AgencyImport],
  exports: [AgenciesRepository, AgencyDirectory, AgencyImport],
})
export class AgenciesModule {}
