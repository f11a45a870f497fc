import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { MetricsService } from '../health/metrics.service.ts';
import { ALARM_KINDS, type AlarmKind } from './alarm-kinds.ts';

/** `don_doc_alarm{kind}`: 1 while the alarm is open, 0 while not. */
@Injectable()
export class AlarmMetrics {
  private readonly gauge: Gauge<'kind'>;

  constructor(metrics: MetricsService) {
    const help = 'Open alarms of the installation';
    this.gauge = new Gauge({ name: 'don_doc_alarm', help, labelNames: ['kind'], registers: [] });
    metrics.registry.registerMetric(this.gauge);
    this.show(new Set());
  }

  show(open: ReadonlySet<AlarmKind>): void {
    for (const kind of ALARM_KINDS) this.gauge.set({ kind }, open.has(kind) ? 1 : 0);
  }
}
