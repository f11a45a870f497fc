import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextRoundInstant } from '../../domain/report/round.decide.ts';
import { ReportRound } from './report-round.entity.ts';

/** What a round's workflow learns when it looks at what is due. */
export interface RoundTick {
  /** Plan time; null: nothing is planned. */
  readonly nextAt: number | null;
  readonly ended: boolean;
}

/** Lets a round do what is due by now. */
@Injectable()
export class RoundTicker {
  constructor(private readonly dataSource: DataSource) {}

  async advance(id: string): Promise<RoundTick> {
    const round = await this.dataSource.getRepository(ReportRound).findOneBy({ id });
    if (round === null || round.status === 'closed') return { nextAt: null, ended: true };
    return { nextAt: nextRoundInstant(round.state), ended: false };
  }
}
