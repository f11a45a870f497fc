import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.ts';
import { PlanClock } from '../../common/clock/plan-clock.service.ts';
import { AppConfig } from '../../config/app-config.ts';
import { ObligationSettings } from '../../recording/obligation-settings.ts';
import { expectedLedger } from '../../../oracle/ledger-oracle.ts';
import { OracleCalendar } from '../../../oracle/oracle-calendar.ts';
import type { Outage } from '../../../oracle/oracle-model.ts';
import { compareLedgers } from './ledger-comparison.ts';
import type { Difference } from './ledger-comparison.ts';
import type { LedgerTally } from './ledger-verification.entity.ts';
import { storyOf } from './oracle-input.ts';
import type { FoundSubject } from './oracle-input.ts';
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
    private readonly calendars: CalendarService,
    private readonly settings: ObligationSettings,
    private readonly clock: PlanClock,
  ) {}

  /** Page by page, of one plan or (null) of all: a million rows never stand in memory together. */
  async *verify(planId: string | null): AsyncGenerator<PageResult> {
    const calendarOf = this.calendarsByVersion();
    const outages = await this.reader.outages();
    const isSystemTime = !this.config.demoMode;
    let after: string | null = null;
    for (;;) {
      // Before the page is read: what is recorded in between only makes the moment later, subject by subject.
      const planNow = (await this.clock.planNow()).getTime();
      const subjects = await this.reader.page(planId, after);
      if (subjects.length === 0) return;
      after = subjects.at(-1)?.id ?? null;
      yield await this.verifyPage(subjects, { calendarOf, outages, planNow, isSystemTime });
    }
  }

  private calendarsByVersion(): Times['calendarOf'] {
    const known = new Map<number | null, OracleCalendar>();
    return async (version) => {
      const made = known.get(version);
      if (made !== undefined) return made;
      const working = await (version === null ? this.calendars.current() : this.calendars.ofVersion(version));
      const calendar = new OracleCalendar(working.exceptions, working);
      known.set(version, calendar);
      return calendar;
    };
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
    // Whose days were reckoned anew lived by several calendars or ladders, and the story does not tell when by which.
    if (subject.events.some(({ data }) => data.type === 'replanned')) return [];
    try {
      const { policy } = await this.settings.forSubject(subject);
      const calendar = await times.calendarOf(subject.calendarVersion);
      const story = storyOf(subject, times.outages, times);
      return compareLedgers(expectedLedger(story, calendar, policy), subject.rows);
    } catch (error) {
      const problem = error instanceof Error ? error.message : 'unknown';
      return [{ kind: 'unreadable', place: null, expected: null, found: null, problem }];
    }
  }
}

interface Times {
  /** By the version that a subject went by: a day off entered later does not make what fired before it wrong. */
  readonly calendarOf: (version: number | null) => Promise<OracleCalendar>;
  readonly outages: readonly Outage[];
  readonly planNow: number;
  readonly isSystemTime: boolean;
}
