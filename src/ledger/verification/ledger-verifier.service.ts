import { Injectable } from '@nestjs/common';
import { PlanClock } from '../../common/clock/plan-clock.service.ts';
import { AppConfig } from '../../config/app-config.ts';
import { expectedLedger } from '../../../oracle/ledger-oracle.ts';
import type { Outage } from '../../../oracle/oracle-model.ts';
import { compareLedgers } from './ledger-comparison.ts';
import type { Difference } from './ledger-comparison.ts';
import type { LedgerTally } from './ledger-verification.entity.ts';
import { LivedSettingsReader, ReadSettings } from './lived-settings.service.ts';
import { storyOf } from './oracle-input.ts';
import type { FoundSubject } from './oracle-input.ts';
import type { SettingsPast } from './settings-past.ts';
import { VerificationReader } from './verification-reader.ts';

/** A difference and whose it is. */
export interface SubjectDifference extends Difference {
  readonly subjectId: string;
  readonly planId: string;
}

/** What a page of subjects came to. */
export interface PageResult {
  readonly subjects: number;
  readonly rows: number;
  readonly tally: LedgerTally;
  readonly differences: readonly SubjectDifference[];
}

/** Reckons the ledger of every task and report afresh by the oracle and compares it with the one in the database. */
@Injectable()
export class LedgerVerifier {
  constructor(
    private readonly config: AppConfig,
    private readonly reader: VerificationReader,
    private readonly lived: LivedSettingsReader,
    private readonly clock: PlanClock,
  ) {}

  /** Page by page, of one plan or (null) of all: a million rows never stand in memory together. */
  async *verify(planId: string | null): AsyncGenerator<PageResult> {
    const read = new ReadSettings();
    const isSystemTime = !this.config.demoMode;
    const outages = await this.reader.outages();
    let after: string | null = null;
    for (;;) {
      // Before the page is read: what is recorded in between only makes the moment later, subject by subject.
      const planNow = (await this.clock.planNow()).getTime();
      const subjects = await this.reader.page(planId, after);
      if (subjects.length === 0) return;
      after = subjects.at(-1)?.id ?? null;
      const past = await this.lived.past(subjects);
      yield await this.verifyPage(subjects, { read, past, outages, planNow, isSystemTime });
    }
  }

  private async verifyPage(subjects: readonly FoundSubject[], times: Times): Promise<PageResult> {
    const tally: LedgerTally = {};
    const differences: SubjectDifference[] = [];
    let rows = 0;
    for (const subject of subjects) {
      const { id: subjectId, planId } = subject;
      rows += subject.rows.length;
      for (const { status, reason } of subject.rows) {
        const key = (reason ?? status) as keyof LedgerTally;
        tally[key] = (tally[key] ?? 0) + 1;
      }
      const found = await this.differencesOf(subject, times);
      differences.push(...found.map((difference) => ({ ...difference, subjectId, planId })));
    }
    return { subjects: subjects.length, rows, tally, differences };
  }

  /** A subject that cannot be reckoned is a finding too, and no reason to leave out those after it. */
  private async differencesOf(subject: FoundSubject, times: Times): Promise<Difference[]> {
    try {
      const settings = await this.lived.of(subject, times.past, times);
      const { calendar, policy } = settings.of(settings.born);
      const story = storyOf(subject, settings, times);
      return compareLedgers(expectedLedger(story, calendar, policy), subject.rows);
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unknown';
      return [{ kind: 'unreadable', place: null, expected: null, found: null, problem }];
    }
  }
}

interface Times {
  /** What was read of settings so far. */
  readonly read: ReadSettings;
  readonly past: SettingsPast;
  readonly outages: readonly Outage[];
  readonly planNow: number;
  readonly isSystemTime: boolean;
}
