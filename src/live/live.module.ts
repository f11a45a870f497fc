import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { TasksModule } from '../tasks/tasks.module.ts';
import { LiveChangesRepository } from './live-changes.repository.ts';
import { LiveScopes } from './live-scopes.service.ts';
import { LiveStreams } from './live-streams.service.ts';
import { LiveController } from './live.controller.ts';

/** Changes of others appear without reloading. */
@Module({
  imports: [IdentityModule, PlansModule, TasksModule],
  controllers: [LiveController],
  providers: [LiveChangesRepository, LiveScopes, LiveStreams],
})
export class LiveModule {}
