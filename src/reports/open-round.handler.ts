import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NumberedEvent } from '../../domain/obligation/recorded-event.ts';
import { makeReport } from '../../domain/report/make-round.ts';
import type { Reporter } from '../../domain/report/make-round.ts';
import type { ReportEvent, ReportKind } from '../../domain/report/report.ts';
import type { RoundState } from '../../domain/report/round.ts';
import { BulkHandler, type ItemResult } from '../bulk/bulk-handler.ts';
import { BulkHandlers } from '../bulk/bulk-handlers.ts';
import type { BulkItem } from '../bulk/bulk-item.entity.ts';
import type { BulkJob } from '../bulk/bulk-job.entity.ts';
import { SubjectLauncher } from '../bulk/subject-launcher.service.ts';
import type { NewSubject } from '../recording/launch-recorder.ts';
import { RoundContexts, type PlanOfRounds } from './round-contexts.service.ts';
import { reportIdOf } from './round-ids.ts';
import { reportTitle } from './report-title.ts';
import { RoundChangedError, RoundsRepository } from './rounds.repository.ts';

/** An item of the job: some of those who owe a report in the round. */
export interface OpenRoundItem {
  readonly reporters: readonly Reporter[];
}

/** What the job is about. */
export interface OpenRoundParams {
  readonly roundId: string;
  readonly kind: ReportKind;
}

/** Opens the duties to report of a round, or that of its consolidation, and starts their workflows. */
@Injectable()
export class OpenRoundHandler extends BulkHandler implements OnModuleInit {
  readonly kind = 'open-round';
  /** One item is up to two hundred reports already. */
  readonly groupSize = 1;

  constructor(
    private readonly handlers: BulkHandlers,
    private readonly rounds: RoundsRepository,
    private readonly contexts: RoundContexts,
    private readonly launcher: SubjectLauncher,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run(job: BulkJob, items: readonly BulkItem[]): Promise<ItemResult[]> {
    for (const { payload } of items) await this.openAsItStands(job, payload as OpenRoundItem);
    return items.map(({ n }) => ({ n, problem: null }));
  }

  async finish(_job: BulkJob): Promise<void> {}

  /**
   * A date that is set for the round reaches the reports that are there: one that is set while they are being made would
   * miss them. So they are made from the round as it stands in their transaction, or once more.
   */
  private async openAsItStands(job: BulkJob, item: OpenRoundItem): Promise<void> {
    for (;;) {
      try {
        await this.open(job, item);
        return;
      } catch (error) {
        if (!(error instanceof RoundChangedError)) throw error;
      }
    }
  }

  private async open(job: BulkJob, { reporters }: OpenRoundItem): Promise<void> {
    const { roundId, kind } = job.params as unknown as OpenRoundParams;
    const round = await this.rounds.load(roundId);
    const { state } = round;
    const context = await this.contexts.of(state.definition.planId);
    // What a plan that was closed meanwhile still wanted is owed no more.
    if (context.plan.status === 'closed') return;
    await this.launcher.launch(
      reporters.map((reporter) => newReport({ job, state, context }, kind, reporter)),
      (manager) => this.rounds.hold(manager, round),
    );
  }
}

interface Making {
  readonly job: BulkJob;
  readonly state: RoundState;
  readonly context: PlanOfRounds;
}

function newReport({ job, state, context }: Making, kind: ReportKind, reporter: Reporter): NewSubject {
  const { definition: round, schedule } = state;
  const subjectId = reportIdOf(round.roundId, kind, reporter.agencyId);
  // As of the order, whenever it is carried out: a repetition makes the same.
  const now = job.createdAt.getTime();
  const event = makeReport(state, kind, reporter, subjectId, { ...context.settings, now });
  const actor = job.actor && { accountId: job.actor.accountId, agencyId: job.actor.agencyId };
  const first: NumberedEvent<ReportEvent> = { seq: 1, at: now, actor, key: null, event };
  return {
    subjectId,
    kind: 'report',
    planId: round.planId,
    planVersion: context.plan.version,
    first,
    title: reportTitle(kind, schedule.periodKey),
    settings: {
      calendarVersion: context.settings.calendar.v,
      policyVersion: context.settings.policy.version,
    },
  };
}
