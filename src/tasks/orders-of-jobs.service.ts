import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../domain/errors.ts';
import type { Actor } from '../../domain/obligation/actor.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import type { ReportCommand } from '../../domain/report/report.ts';
import type { TaskCommand } from '../../domain/task/task.ts';
import { SubjectOrders } from '../bulk/subject-orders.ts';
import { OrdersService } from '../orders/orders.service.ts';

/** Orders of bulk jobs go the way of every order, in the name of the person who made the job. */
@Injectable()
export class OrdersOfJobs extends SubjectOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly orders: OrdersService,
  ) {
    super();
  }

  /** Whose command it is is decided by the domain, from the actor's agency and its part in the subject. */
  async order(
    actor: Actor,
    subjectId: string,
    command: TaskCommand | ReportCommand,
    key: string,
    expectedVersion: number | null = null,
  ): Promise<void> {
    const [subject] = await this.dataSource.query<{ kind: SubjectKind }[]>(
      `SELECT kind FROM subject WHERE id = $1`,
      [subjectId],
    );
    if (subject === undefined) throw new DomainError('not-found', { subject: 'subject' });
    await this.orders.give({
      subject: { kind: subject.kind, id: subjectId },
      actor,
      key,
      expectedVersion,
      command,
    });
  }
}
