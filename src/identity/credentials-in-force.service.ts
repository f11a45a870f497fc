import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PlanClock } from '../common/clock/plan-clock.service.ts';
import type { Credential } from './actor.ts';

/** Tells of log-ins that last longer than a request whether they are still in force. */
@Injectable()
export class CredentialsInForce {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: PlanClock,
  ) {}

  /** The ids of those among the credentials that are in force: not ended, not expired, of an active account. */
  async among(credentials: readonly Credential[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await this.dataSource.query(
      `SELECT session.id FROM session JOIN account ON account.id = session.account_id
        WHERE session.id = ANY ($1::text[]) AND session.expires_at > $2 AND account.active
       UNION ALL
       SELECT api_token.id::text FROM api_token JOIN account ON account.id = api_token.account_id
        WHERE api_token.id::text = ANY ($1::text[]) AND api_token.expires_at > $2 AND account.active`,
      [credentials.map(idOfCredential), this.clock.systemNow()],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** What tells one log-in or token from all others. */
export function idOfCredential(credential: Credential): string {
  return credential.kind === 'session' ? credential.sessionId : credential.tokenId;
}
