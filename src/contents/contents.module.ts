import { Module } from '@nestjs/common';
import { ContentsService } from './contents.service.ts';

/** What is handed in with results and reports. */
@Module({ providers: [ContentsService], exports: [ContentsService] })
export class ContentsModule {}
