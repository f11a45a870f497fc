import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { Loop } from '../common/loop.ts';
import { AppConfig } from '../config/app-config.ts';
import { ALARM_KINDS, type AlarmFacts, type AlarmKind } from './alarm-kinds.ts';
import { alarmText } from './alarm-texts.ts';
import { AlarmMetrics } from './alarm.metrics.ts';
import { AlarmsRepository } from './alarms.repository.ts';
import { StoredSigns, type Signs } from './stored-signs.ts';
import { TemporalSigns } from './temporal-signs.ts';
import { within } from './within.ts';

/** Several short queries; a database that takes longer serves nobody. */
const DATABASE_PATIENCE_MS = 10_000;
/** So many looks without seeing it end an alarm: another process may have seen it in the last but one. */
const LOOKS_UNTIL_OVER = 2.5;

/** These count only once they have lasted: a server that restarts is no alarm. */
const LASTING: ReadonlySet<AlarmKind> = new Set(['temporal-away', 'temporal-replaced', 'database-away']);

/** Since when this process sees something, and whether that is long enough. */
interface Sight {
  readonly since: Date;
  facts: AlarmFacts;
  told: boolean;
}

/**
 * Looks again and again, by system time, for what should not be. It runs in every API and every worker, since either may
 * be what is gone; an alarm is opened by whoever sees it first and closed when nobody sees it any more.
 */
@Injectable()
export class AlarmWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('alarm');
  private readonly sights = new Map<AlarmKind, Sight>();
  private loop: Loop | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly clock: PlanClock,
    private readonly stored: StoredSigns,
    private readonly temporal: TemporalSigns,
    private readonly alarms: AlarmsRepository,
    private readonly metrics: AlarmMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = new Loop(this.config.alarms.lookMs, () => this.look());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
  }

  /** Whether this process has seen something for as long as makes it an alarm. */
  sees(kind: AlarmKind): boolean {
    return this.sights.get(kind)?.told === true;
  }

  /** One look; never throws. */
  async look(): Promise<void> {
    const stored = await this.readStored();
    const signs: Signs = new Map([...stored, ...(await this.temporal.read(!stored.has('database-away')))]);
    // Without Temporal no worker beats: that is one trouble, not two.
    if (signs.has('temporal-away')) signs.delete('worker-silent');
    const now = this.clock.systemNow();
    const over = [...this.sights].filter(([kind]) => !signs.has(kind));
    for (const [kind, facts] of signs) this.sight(kind, facts, now);
    for (const [kind] of over) this.sights.delete(kind);
    if (stored.has('database-away')) return this.tellWithoutDatabase();
    try {
      await this.store(now, new Map(over));
    } catch (error) {
      this.logger.warn(`Alarms could not be stored: ${reasonOf(error)}`);
    }
  }

  private async readStored(): Promise<Signs> {
    try {
      return await within(DATABASE_PATIENCE_MS, () => this.stored.read());
    } catch (error) {
      return new Map([['database-away', { error: reasonOf(error) }]]);
    }
  }

  private sight(kind: AlarmKind, facts: AlarmFacts, now: Date): void {
    const sight = this.sights.get(kind) ?? { since: now, facts, told: false };
    sight.facts = facts;
    this.sights.set(kind, sight);
  }

  private hasLasted(kind: AlarmKind, { since }: Sight, now: Date): boolean {
    return !LASTING.has(kind) || now.getTime() - since.getTime() >= this.config.alarms.unreachableMs;
  }

  /** What cannot be stored is in the log and the metric of this process. */
  private tellWithoutDatabase(): void {
    const now = this.clock.systemNow();
    for (const [kind, sight] of this.lasting(now)) {
      if (!sight.told && LASTING.has(kind)) this.tell(kind, sight.facts);
      sight.told = true;
    }
    this.metrics.show(new Set(this.lasting(now).map(([kind]) => kind)));
  }

  private async store(now: Date, over: ReadonlyMap<AlarmKind, Sight>): Promise<void> {
    for (const [kind, sight] of this.lasting(now)) {
      if (await this.alarms.see(kind, sight.facts, now)) this.tell(kind, sight.facts);
      sight.told = true;
    }
    const away = over.get('database-away');
    if (away?.told === true) await this.alarms.noteOver('database-away', away.facts, away.since, now);
    if (away?.told === true) this.logger.warn('database-away is over');
    const quiet = ALARM_KINDS.filter((kind) => !this.sights.has(kind));
    const unseenSince = new Date(now.getTime() - LOOKS_UNTIL_OVER * this.config.alarms.lookMs);
    for (const kind of await this.alarms.close(quiet, unseenSince, now)) this.logger.warn(`${kind} is over`);
    this.metrics.show(new Set(await this.alarms.openKinds()));
  }

  private lasting(now: Date): [AlarmKind, Sight][] {
    return [...this.sights].filter(([kind, sight]) => this.hasLasted(kind, sight, now));
  }

  private tell(kind: AlarmKind, facts: AlarmFacts): void {
    const { title, detail } = alarmText(kind, facts, 'en');
    this.logger.error(`${kind}: ${title}. ${detail}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'unknown';
}
