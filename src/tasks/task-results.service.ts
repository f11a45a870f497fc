import { Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { ContentsService } from '../contents/contents.service.ts';
import { toFileResponse } from '../files/files.responses.ts';
import { FilesService } from '../files/files.service.ts';
import type { FigureResponse, TaskContentResponse } from './task-detail.responses.ts';

/** A result as it was stored from the body of `submit`. */
interface ResultBody {
  text: string;
  figures: { indicator: string; value: number; unit: string; note?: string }[];
}

/** Results that were handed in. */
@Injectable()
export class TaskResults {
  constructor(
    private readonly contents: ContentsService,
    private readonly files: FilesService,
  ) {}

  /** A result of a task that the actor may see. @throws DomainError 'not-found' */
  async get(taskId: string, contentId: string): Promise<TaskContentResponse> {
    const content = await this.contents.find(taskId, contentId);
    if (content === null || content.kind !== 'task-result')
      throw new DomainError('not-found', { subject: 'content' });
    const { text, figures } = content.body as ResultBody;
    const files = await this.files.list(taskId, content.fileIds);
    return {
      id: content.id,
      text,
      figures: figures.map(toFigure),
      files: files.map(toFileResponse),
      sha256: content.sha256,
    };
  }
}

function toFigure({ indicator, value, unit, note }: ResultBody['figures'][number]): FigureResponse {
  return { indicator, value, unit, note: note ?? null };
}
