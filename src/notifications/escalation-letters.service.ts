import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.ts';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import { EscalationComposer } from './escalation-composer.service.ts';

/** Messages dealt with in one transaction. */
const BATCH = 200;
/** What waits for the letter before it is looked at again after so long; plan time may be walking meanwhile. */
const LOOK_AGAIN_MS = 5_000;
const RETRY_MS = 30_000;

interface Message {
  readonly id: string;
  readonly notificationId: string;
}

/** Takes the messages that call for a letter at once from the outbox; any worker may. */
@Injectable()
export class EscalationLetters {
  private readonly logger = new Logger(EscalationLetters.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
    private readonly calendar: CalendarService,
    private readonly composer: EscalationComposer,
  ) {}

  /** Deals with everything that is due now; returns how many messages that were. */
  async writeDue(): Promise<number> {
    let total = 0;
    for (;;) {
      const dealtWith = await this.writeBatch();
      total += dealtWith;
      if (dealtWith < BATCH) return total;
    }
  }

  private async writeBatch(): Promise<number> {
    const { planNow, systemNow } = await this.clock.read();
    const calendar = await this.calendar.slice();
    let messages: Message[] = [];
    try {
      await this.dataSource.transaction(async (manager) => {
        messages = await claim(manager, systemNow);
        if (messages.length === 0) return;
        const ids = messages.map(({ notificationId }) => notificationId);
        const waiting = await this.composer.write(manager, ids, { planNow, systemNow }, calendar);
        await settle(manager, messages, waiting, systemNow);
      });
      return messages.length;
    } catch (error) {
      this.logger.error(
        `Escalation letters could not be written: ${error instanceof Error ? error.message : 'unknown error'}`,
      );
      await this.putOff(messages, systemNow);
      return 0;
    }
  }

  private async putOff(messages: readonly Message[], systemNow: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox_message SET attempts = attempts + 1, next_attempt_at = $2
        WHERE id = ANY ($1::uuid[]) AND status = 'pending'`,
      [messages.map(({ id }) => id), new Date(systemNow.getTime() + RETRY_MS)],
    );
  }
}

/** Locks them until the transaction ends; what another worker has locked is passed over. */
async function claim(manager: EntityManager, systemNow: Date): Promise<Message[]> {
  return manager.query(
    `SELECT id, payload->>'notificationId' AS "notificationId"
       FROM outbox_message
      WHERE status = 'pending' AND kind = 'escalation-mail' AND next_attempt_at <= $1
      ORDER BY next_attempt_at, id
      LIMIT ${BATCH}
        FOR UPDATE SKIP LOCKED`,
    [systemNow],
  );
}

async function settle(
  manager: EntityManager,
  messages: readonly Message[],
  waiting: ReadonlySet<string>,
  systemNow: Date,
): Promise<void> {
  const isWaiting = ({ notificationId }: Message) => waiting.has(notificationId);
  const later = messages.filter(isWaiting).map(({ id }) => id);
  const done = messages.filter((message) => !isWaiting(message)).map(({ id }) => id);
  await manager.query(
    `UPDATE outbox_message SET status = 'sent', attempts = attempts + 1 WHERE id = ANY ($1::uuid[])`,
    [done],
  );
  await manager.query(`UPDATE outbox_message SET next_attempt_at = $2 WHERE id = ANY ($1::uuid[])`, [
    later,
    new Date(systemNow.getTime() + LOOK_AGAIN_MS),
  ]);
}
