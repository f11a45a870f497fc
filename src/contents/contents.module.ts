import { Module } from '@nestjs/common';
import { ContentSweeper } from './content-sweeper.service.ts';
import { ContentsService } from './contents.service.ts';

/** What is handed in with results and reports. */
@Module({ providers: [ContentSweeper, ContentsService], exports: [ContentSweeper, ContentsService] })
export class ContentsModule {}
