import { Module } from '@nestjs/common';
import { RecordingModule } from '../recording/recording.module.ts';
import { TemporalConnection } from './temporal-connection.ts';
import { TemporalGateway } from './temporal-gateway.ts';
import { WorkflowGateway } from './workflow-gateway.ts';

/** The connection to Temporal and the gateway that speaks the domain's words. */
@Module({
  imports: [RecordingModule],
  providers: [TemporalConnection, { provide: WorkflowGateway, useClass: TemporalGateway }],
  exports: [WorkflowGateway, TemporalConnection],
})
export class TemporalModule {}
