import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { MetricsService } from '../health/metrics.service.ts';

/** The numbers of the recording for Prometheus. */
@Injectable()
export class RecordingMetrics {
  readonly events = counter('don_doc_recorded_events_total', 'Recorded events', 'kind', 'type');
  readonly fired = counter('don_doc_fired_rungs_total', 'Rungs that fired', 'kind', 'clock');
  /** More than none calls for a person. */
  readonly conflicts = counter(
    'don_doc_recording_conflicts_total',
    'Recordings refused for good',
    'kind',
    'code',
  );

  constructor(metrics: MetricsService) {
    for (const each of [this.events, this.fired, this.conflicts]) metrics.registry.registerMetric(each);
  }
}

function counter<L extends string>(name: string, help: string, ...labelNames: L[]): Counter<L> {
  return new Counter({ name, help, labelNames, registers: [] });
}
