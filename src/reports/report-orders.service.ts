import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import type { ReportCommand, ReportState } from '../../domain/report/report.ts';
import { REPORT_TRANSITIONS } from '../../domain/report/report.transitions.ts';
import type { CommandAnswer } from '../../workflows/contracts/subject.contract.ts';
import { AccountDirectory } from '../identity/account-directory.service.ts';
import type { Actor } from '../identity/actor.ts';
import { OrdersService } from '../orders/orders.service.ts';
import { SubjectAccess } from '../subjects/subject-access.service.ts';
import { refuseSecrets } from '../common/refuse-secrets.ts';
import type { ReportCommandBody, SubmitReportBody } from './report-command.requests.ts';
import { ReportContents } from './report-contents.service.ts';

/** Who orders what of a report, under which key. */
export interface ReportOrder {
  readonly actor: Actor;
  readonly reportId: string;
  readonly key: string;
  readonly body: ReportCommandBody;
}

/** Takes people's orders to reports. What the domain decides is decided there; here stand the checks it cannot make. */
@Injectable()
export class ReportOrders {
  constructor(
    private readonly subjects: SubjectAccess,
    private readonly orders: OrdersService,
    private readonly contents: ReportContents,
    private readonly accounts: AccountDirectory,
  ) {}

  /**
   * Gives the order and answers once it is recorded; repeated with the same key it gives the first answer.
   *
   * @throws DomainError 'not-found'; 'version-required'; 'secret-document'; 'officer-not-of-agency'; those of
   *   `ReportContents.store`, of the domain's `decideReport`, and of `OrdersService.give`
   */
  async give(order: ReportOrder): Promise<CommandAnswer> {
    const { actor, body, key, reportId } = order;
    const { state } = await this.subjects.get(actor, reportId, 'report');
    const { expectedVersion } = body;
    if (expectedVersion === undefined && REPORT_TRANSITIONS[body.type].needsVersion) {
      throw new DomainError('version-required', { field: 'expectedVersion', command: body.type });
    }
    refuseSecrets(body);
    return this.orders.give({
      subject: { kind: 'report', id: reportId },
      actor: { accountId: actor.accountId, agencyId: actor.agencyId, roles: actor.roles },
      key,
      expectedVersion: expectedVersion ?? null,
      command: await this.commandOf(order, state as ReportState),
    });
  }

  private async commandOf(
    { actor, reportId, key, body }: ReportOrder,
    state: ReportState,
  ): Promise<ReportCommand> {
    if (body.type === 'submit') {
      const wasAccepted = () => this.orders.wasAccepted(reportId, key);
      const content = await this.contents.store({ actor, reportId, key, state, body, wasAccepted });
      return { type: 'submit', ...content, zero: body.zero };
    }
    if (body.type === 'allot') await this.checkOfficer(reportId, state, body.officerId, key);
    return plain(body);
  }

  private async checkOfficer(id: string, state: ReportState, officerId: string, key: string): Promise<void> {
    if (await this.accounts.worksAt(officerId, state.chain.agencyId)) return;
    // The officer may have left since: what was accepted then gets its first answer still.
    if (await this.orders.wasAccepted(id, key)) return;
    throw new DomainError('officer-not-of-agency', { field: 'officerId' });
  }
}

/** The command as the domain takes it: without the version, and without fields that were not given. */
function plain(body: Exclude<ReportCommandBody, SubmitReportBody>): ReportCommand {
  const fields = Object.entries(body).filter(
    ([name, value]) => name !== 'expectedVersion' && value !== undefined,
  );
  return Object.fromEntries(fields) as unknown as ReportCommand;
}
