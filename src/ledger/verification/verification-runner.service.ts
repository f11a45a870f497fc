import { Injectable, Logger } from '@nestjs/common';
import { localDateOf } from '../../../domain/calendar/local-date.ts';
import { PlanClock } from '../../common/clock/plan-clock.service.ts';
import { Loop } from '../../common/loop.ts';
import { LedgerVerifier } from './ledger-verifier.service.ts';
import type { LedgerVerification } from './ledger-verification.entity.ts';
import { VerificationReader } from './verification-reader.ts';
import { VerificationsRepository } from './verifications.repository.ts';

const EVERY_MS = 5_000;
/** The daily run is ordered in the night's quiet: at the first look after 03:00 in Việt Nam. */
const DAILY_AFTER_MS = 3 * 3_600_000;

/** Carries out the verifications that are ordered, and orders one each day. Any number of workers: one works at a time. */
@Injectable()
export class VerificationRunner {
  private readonly logger = new Logger(VerificationRunner.name);
  private loop: Loop | undefined;
  private stopping = false;
  private orderedFor: string | null = null;

  constructor(
    private readonly clock: PlanClock,
    private readonly reader: VerificationReader,
    private readonly verifier: LedgerVerifier,
    private readonly runs: VerificationsRepository,
  ) {}

  /** Looks again and again from now on; a second call changes nothing. */
  start(): void {
    this.loop ??= new Loop(EVERY_MS, () => this.safely());
  }

  /** Stops after the page under way; the run is taken up anew by whoever comes next. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.loop?.stop();
  }

  /** Orders today's run if it is time, and does whatever is ordered. */
  async work(): Promise<void> {
    await this.orderDaily();
    const ordered = async () => {
      for (let run = await this.runs.next(); run !== null && !this.stopping; run = await this.runs.next())
        await this.carryOut(run);
    };
    await this.runs.alone(ordered, { waits: false });
  }

  /** Orders a run of one plan or (null) of all and carries it out here, after whoever is at one. @returns its id */
  async runNow(planId: string | null): Promise<string> {
    let id: string | null = null;
    const run = async () => {
      const orderedAt = this.clock.systemNow();
      id = await this.runs.order({ planId, orderedBy: null, dailyFor: null, orderedAt });
      if (id !== null) await this.carryOut({ id, planId });
    };
    await this.runs.alone(run, { waits: true });
    if (id === null) throw new Error('the verification could not be ordered');
    return id;
  }

  private async carryOut({ id, planId }: Pick<LedgerVerification, 'id' | 'planId'>): Promise<void> {
    const total = await this.reader.countSubjects(planId);
    await this.runs.begin(id, total, this.clock.systemNow());
    try {
      // An installation without work may have no calendar yet either.
      const isWhole = total === 0 || (await this.addPages(id, planId));
      if (!isWhole) return;
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unknown';
      this.logger.error(`Verification ${id} failed: ${problem}`);
      return this.runs.end(id, this.clock.systemNow(), problem);
    }
    await this.runs.end(id, this.clock.systemNow(), null);
    await this.tell(id);
  }

  /** @returns whether all pages were looked at; not where this process is stopping */
  private async addPages(id: string, planId: string | null): Promise<boolean> {
    let kept = 0;
    for await (const page of this.verifier.verify(planId)) {
      if (this.stopping) return false;
      kept = await this.runs.add(id, page, kept);
    }
    return true;
  }

  private async tell(id: string): Promise<void> {
    const run = await this.runs.find(id);
    if (run === null) return;
    const { subjects, rows, differences } = run;
    const text = `Ledger verified: ${subjects} tasks and reports, ${rows} rows, ${differences} differences`;
    if (differences === 0) this.logger.log(text);
    else this.logger.error(`${text}; see GET /api/v1/ledger/verifications/${id}`);
  }

  /**
   * One for each day of system time, also in a demonstration: one that walks through a year would else verify 365 times
   * on its way.
   */
  private async orderDaily(): Promise<void> {
    const now = this.clock.systemNow();
    const day = localDateOf(now.getTime() - DAILY_AFTER_MS);
    if (this.orderedFor === day) return;
    await this.runs.order({ planId: null, orderedBy: null, dailyFor: day, orderedAt: now });
    this.orderedFor = day;
  }

  private async safely(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.logger.warn(`Verifications not looked at: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
