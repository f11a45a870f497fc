import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { ORDERS_PER_RUN, type SubjectInput } from '../../workflows/contracts/subject.contract.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { SubjectInputs } from '../temporal/subject-inputs.ts';
import { ObligationSettings } from './obligation-settings.ts';
import type { FoundSubject } from './subject-rows.ts';
import { SubjectStore } from './subject-store.ts';

/** The input of a subject's workflow, from what is recorded of it. */
@Injectable()
export class RecordedSubjectInputs extends SubjectInputs {
  constructor(
    private readonly store: SubjectStore,
    private readonly settings: ObligationSettings,
    private readonly clock: PlanClock,
  ) {
    super();
  }

  async load(subjectId: string): Promise<SubjectInput<unknown>> {
    const [input] = await this.loadMany([subjectId]);
    if (input === undefined) throw new DomainError('subject-unknown', { subjectId });
    return input;
  }

  async loadMany(subjectIds: readonly string[]): Promise<SubjectInput<unknown>[]> {
    const subjects = await this.store.loadMany(subjectIds);
    const { offsetMs, offsetVersion } = await this.clock.read();
    const clock = { offsetMs, version: offsetVersion };
    return Promise.all(subjects.map((subject) => this.inputOf(subject, clock)));
  }

  private async inputOf(
    subject: FoundSubject,
    clock: SubjectInput<unknown>['clock'],
  ): Promise<SubjectInput<unknown>> {
    const { policy, calendar } = await this.settings.forSubject(subject);
    return {
      subjectId: subject.id,
      kind: subject.kind,
      generation: subject.generation,
      state: subject.state,
      lastSeq: subject.lastSeq,
      lastHumanSeq: subject.lastHumanSeq,
      // What earlier runs answered is found in PostgreSQL before a workflow is asked.
      answered: [],
      clock,
      policy,
      calendar,
      planClosed: subject.planClosed,
      firesAtOnce: true,
      ordersPerRun: ORDERS_PER_RUN,
    };
  }
}
