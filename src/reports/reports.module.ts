import { Module } from '@nestjs/common';
import { RoundTicker } from './round-ticker.service.ts';

/** Rounds of reports (kỳ báo cáo) and the duties to report in them. */
@Module({ providers: [RoundTicker], exports: [RoundTicker] })
export class ReportsModule {}
