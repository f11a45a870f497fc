import { Injectable } from '@nestjs/common';
import { EscalationLetters } from './escalation-letters.service.ts';
import { MailSender } from './mail-sender.service.ts';

/** Carries out of the installation what its outbox holds: writes the letters that are called for, sends those that wait. */
@Injectable()
export class OutboxWorker {
  constructor(
    private readonly escalations: EscalationLetters,
    private readonly sender: MailSender,
  ) {}

  /** Does everything that is due now. Several workers may do so at the same time. */
  async drain(): Promise<{ readonly messages: number; readonly letters: number }> {
    const messages = await this.escalations.writeDue();
    return { messages, letters: await this.sender.sendDue() };
  }
}
