import { DataSource, type DataSourceOptions } from 'typeorm';
import { AlarmMetrics } from '../../src/alarms/alarm.metrics.ts';
import { AlarmWatch } from '../../src/alarms/alarm-watch.service.ts';
import { AlarmsRepository } from '../../src/alarms/alarms.repository.ts';
import { StoredSigns } from '../../src/alarms/stored-signs.ts';
import { TemporalSigns } from '../../src/alarms/temporal-signs.ts';
import type { PlanClock } from '../../src/common/clock/plan-clock.service.ts';
import type { AppConfig } from '../../src/config/app-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { MetricsService } from '../../src/health/metrics.service.ts';
import { LedgerOverdue } from '../../src/ledger/verification/ledger-overdue.service.ts';
import { VerificationsRepository } from '../../src/ledger/verification/verifications.repository.ts';
import type { RebuildRepository } from '../../src/rebuild/rebuild.repository.ts';
import { SentinelPost, type SentinelMark } from '../../src/temporal/sentinel-post.ts';
import { StandingClock } from './notifications.ts';

const OURS: SentinelMark = { sentinel: 'our-word', generation: 1 };

/** Temporal as far as the watch asks it: a mark, none, or no answer. */
class PretendedTemporal extends SentinelPost {
  mark: SentinelMark | null = OURS;
  isAway = false;

  async look(): Promise<SentinelMark | null> {
    if (this.isAway) throw new Error('connection refused');
    return this.mark;
  }

  async put(mark: SentinelMark): Promise<void> {
    this.mark = mark;
  }
}

/** The watch of one process over a database, with a clock and a Temporal that a test moves. */
export class AlarmsUnderTest {
  readonly temporal = new PretendedTemporal();
  readonly metrics = new MetricsService();
  readonly watch: AlarmWatch;
  readonly alarms: AlarmsRepository;
  private database: DataSource;

  constructor(
    readonly dataSource: DataSource,
    readonly clock: StandingClock = new StandingClock(new Date('2026-03-02T02:00:00Z')),
  ) {
    this.database = dataSource;
    // Asked anew for each call, so that a test may take the database away.
    const asked = new Proxy(dataSource, {
      get: (_, name) => {
        const member: unknown = Reflect.get(this.database, name);
        return typeof member === 'function' ? member.bind(this.database) : member;
      },
    });
    const config: AppConfig = loadConfig({ DATABASE_URL: 'postgresql://nobody@nowhere/none' });
    const planClock = clock as unknown as PlanClock;
    const overdue = new LedgerOverdue(config, asked, planClock);
    const stored = new StoredSigns(config, asked, planClock, overdue, new VerificationsRepository(asked));
    const known = { ...OURS, sentinelStartedAt: new Date(0), rebuildingSince: null };
    const installation = { installation: async () => known } as unknown as RebuildRepository;
    this.alarms = new AlarmsRepository(asked);
    this.watch = new AlarmWatch(
      config,
      planClock,
      stored,
      new TemporalSigns(this.temporal, installation),
      this.alarms,
      new AlarmMetrics(this.metrics),
    );
  }

  /** As the watch does it: a look each minute, for so many minutes. */
  async lookFor(minutes: number): Promise<void> {
    for (let minute = 0; minute < minutes; minute += 1) {
      this.clock.later(60_000);
      await this.watch.look();
    }
  }

  /** From now on the database does not answer. */
  loseDatabase(): void {
    const options = { type: 'postgres', host: '127.0.0.1', port: 1 } as DataSourceOptions;
    this.database = new DataSource(options);
  }

  findDatabase(): void {
    this.database = this.dataSource;
  }

  /** A worker beats, and so nothing is said of workers. */
  async beat(): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO worker_heartbeat (worker_id, system_at, plan_at) VALUES ('w', $1, $1)
       ON CONFLICT (worker_id) DO UPDATE SET system_at = excluded.system_at`,
      [this.clock.now],
    );
  }

  async openKinds(): Promise<string[]> {
    return (await this.alarms.openKinds()).sort();
  }

  /** The kinds for which this process' metric stands at 1. */
  async shownKinds(): Promise<string[]> {
    const text = await this.metrics.registry.metrics();
    return [...text.matchAll(/^don_doc_alarm\{kind="([a-z-]+)"\} 1$/gm)].map(([, kind]) => kind ?? '').sort();
  }
}
