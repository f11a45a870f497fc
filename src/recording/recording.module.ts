import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.ts';
import { MetricsModule } from '../health/metrics.module.ts';
import { PlanSettingsModule } from '../plans/plan-settings.module.ts';
import { FiringService } from './firing.service.ts';
import { HeartbeatService } from './heartbeat.service.ts';
import { LaunchRecorder } from './launch-recorder.ts';
import { RecordingMetrics } from './recording.metrics.ts';
import { RecordingService } from './recording.service.ts';
import { RecordedSubjectInputs } from './subject-inputs.service.ts';
import { SubjectStore } from './subject-store.ts';
import { SubjectInputs } from '../temporal/subject-inputs.ts';

/** The durable memory of tasks and duties to report. */
@Module({
  imports: [AuditModule, MetricsModule, PlanSettingsModule],
  providers: [
    FiringService,
    HeartbeatService,
    LaunchRecorder,
    RecordingMetrics,
    RecordingService,
    SubjectStore,
    { provide: SubjectInputs, useClass: RecordedSubjectInputs },
  ],
  exports: [
    HeartbeatService,
    LaunchRecorder,
    PlanSettingsModule,
    RecordingService,
    SubjectInputs,
    SubjectStore,
  ],
})
export class RecordingModule {}
