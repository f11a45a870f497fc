import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import type { TaskCommand, TaskState } from '../../domain/task/task.ts';
import { TASK_TRANSITIONS } from '../../domain/task/task.transitions.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import { ContentsService } from '../contents/contents.service.ts';
import { AccountDirectory } from '../identity/account-directory.service.ts';
import type { Actor } from '../identity/actor.ts';
import { OrdersService } from '../orders/orders.service.ts';
import { SubjectAccess, type SeenSubject } from '../subjects/subject-access.service.ts';
import { Reassignment } from './reassignment.service.ts';
import type { TaskCommandBody } from './task-command.bodies.ts';
import type { SubmitBody } from './task-command.requests.ts';

/** Who orders what, under which key. */
export interface TaskOrder {
  readonly actor: Actor;
  readonly taskId: string;
  readonly key: string;
  readonly body: TaskCommandBody;
}

/** Takes people's orders to tasks. What the domain decides is decided there; here stand the checks it cannot make. */
@Injectable()
export class TaskCommandsService {
  constructor(
    private readonly subjects: SubjectAccess,
    private readonly orders: OrdersService,
    private readonly contents: ContentsService,
    private readonly accounts: AccountDirectory,
    private readonly reassignment: Reassignment,
  ) {}

  /**
   * Gives the order and answers once it is recorded; repeated with the same key it gives the first answer.
   *
   * @throws DomainError 'not-found'; 'version-required'; 'secret-document'; 'officer-not-of-agency'; 'file-unknown';
   *   those of `Reassignment`, of the domain's `decideTask`, and of `OrdersService.give`
   */
  async give(order: TaskOrder): Promise<CommandAnswer> {
    const { actor, body, key } = order;
    const task = await this.subjects.get(actor, order.taskId, 'task');
    const { expectedVersion, ...fields } = body;
    if (expectedVersion === undefined && TASK_TRANSITIONS[body.type].needsVersion) {
      throw new DomainError('version-required', { field: 'expectedVersion', command: body.type });
    }
    refuseSecrets(fields);
    const command = await this.commandOf(order, task);
    try {
      return await this.orders.give({
        subject: { kind: 'task', id: task.id },
        actor: { accountId: actor.accountId, agencyId: actor.agencyId, roles: actor.roles },
        key,
        expectedVersion: expectedVersion ?? null,
        command,
      });
    } catch (error) {
      const isRefused = error instanceof DomainError && error.code !== 'outcome-unknown';
      if (isRefused && command.type === 'reassign') await this.reassignment.release(task.id, key);
      throw error;
    }
  }

  private async commandOf({ actor, key, body }: TaskOrder, task: SeenSubject): Promise<TaskCommand> {
    switch (body.type) {
      case 'submit':
        return this.submission(actor, task.id, key, body);
      case 'reassign': {
        const treatment = await this.reassignment.treatmentAt(task, body.agencyId, key);
        return { type: 'reassign', agencyId: body.agencyId, reason: body.reason, treatment };
      }
      case 'allot':
        await this.checkOfficer(task, body.officerId, key);
        return plain(body);
      default:
        return plain(body);
    }
  }

  /** The result is stored first: it is too long for the workflow, which gets its id and hash. */
  private async submission(
    actor: Actor,
    subjectId: string,
    key: string,
    { text, figures, fileIds }: SubmitBody,
  ): Promise<TaskCommand> {
    const body = { text, figures: figures.map((figure) => ({ ...figure })) };
    const content = {
      kind: 'task-result',
      subjectId,
      key,
      body,
      fileIds,
      createdBy: actor.accountId,
    } as const;
    return { type: 'submit', ...(await this.contents.store(content)) };
  }

  private async checkOfficer(task: SeenSubject, officerId: string, key: string): Promise<void> {
    if (await this.accounts.worksAt(officerId, (task.state as TaskState).chain.agencyId)) return;
    // The officer may have left since: what was accepted then gets its first answer still.
    if (await this.orders.wasAccepted(task.id, key)) return;
    throw new DomainError('officer-not-of-agency', { field: 'officerId' });
  }
}

/** The command as the domain takes it: without the version, and without fields that were not given. */
function plain(body: Exclude<TaskCommandBody, SubmitBody | { type: 'reassign' }>): TaskCommand {
  const fields = Object.entries(body).filter(
    ([name, value]) => name !== 'expectedVersion' && value !== undefined,
  );
  return Object.fromEntries(fields) as unknown as TaskCommand;
}
