import { Module } from '@nestjs/common';
import { RecordingModule } from '../recording/recording.module.ts';
import { TemporalConnection } from './temporal-connection.ts';
import { SentinelPost } from './sentinel-post.ts';
import { TemporalHealth } from './temporal-health.ts';
import { TemporalGateway } from './temporal-gateway.ts';
import { TemporalSentinelPost } from './temporal-sentinel-post.ts';
import { TemporalWorkflowInspector } from './temporal-workflow-inspector.ts';
import { WorkflowGateway } from './workflow-gateway.ts';
import { WorkflowInspector } from './workflow-inspector.ts';

/** The connection to Temporal and the gateway that speaks the domain's words. */
@Module({
  imports: [RecordingModule],
  providers: [
    TemporalConnection,
    TemporalHealth,
    { provide: SentinelPost, useClass: TemporalSentinelPost },
    { provide: WorkflowGateway, useClass: TemporalGateway },
    { provide: WorkflowInspector, useClass: TemporalWorkflowInspector },
  ],
  exports: [SentinelPost, WorkflowGateway, WorkflowInspector, TemporalConnection, TemporalHealth],
})
export class TemporalModule {}
