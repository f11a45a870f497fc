import { Injectable } from '@nestjs/common';
import type { ObligationPolicy } from '../../domain/obligation/policy.ts';
import type { Actor } from '../identity/actor.ts';
import { ObligationSettings } from '../recording/obligation-settings.ts';
import { TaskWordsService } from './task-words.service.ts';
import { toTaskRowResponse, type TaskWords } from './task.mapper.ts';
import type { TaskRowResponse } from './task.responses.ts';
import { TasksRepository } from './tasks.repository.ts';

/** Rows of tasks as answers show them, for ids that the asking account is known to see. */
@Injectable()
export class TaskRows {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly wordsOf: TaskWordsService,
    private readonly settings: ObligationSettings,
  ) {}

  /** The rows in the order of the ids, and the words they are told in; `accountIds` are named besides. */
  async of(
    ids: readonly string[],
    actor: Actor,
    accountIds: readonly (string | null)[] = [],
  ): Promise<{ rows: TaskRowResponse[]; words: TaskWords }> {
    const listed = await this.tasks.rows(ids, actor.locale);
    const words = await this.wordsOf.for(actor.locale, {
      planIds: listed.map(({ task }) => task.planId),
      accountIds: [...listed.map(({ task }) => task.officerId), ...accountIds],
    });
    return { rows: listed.map((row) => toTaskRowResponse(row, actor, words)), words };
  }

  /** The ladder in force for a plan. */
  async policyOf(planId: string): Promise<ObligationPolicy> {
    return (await this.settings.forPlan(planId)).policy;
  }
}
