import {
  Injectable,
  PayloadTooLargeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { DomainError } from '../../domain/errors.ts';
import { READING_LIMITS } from './readers/reading.ts';

const MEBIBYTES = READING_LIMITS.fileBytes / 1024 / 1024;

/**
 * Reads the files of a plan from the parts `files` of a multipart request into memory, in their order. A request with
 * JSON (pasted text) passes as it is.
 */
@Injectable()
export class PlanFilesInterceptor implements NestInterceptor {
  private readonly receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: READING_LIMITS.fileBytes, files: READING_LIMITS.files, fields: 0, headerPairs: 20 },
    defParamCharset: 'utf8',
  }).array('files');

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (request.is('multipart/form-data') === false) return next.handle();
    await new Promise<void>((resolve, reject) => {
      this.receive(request, http.getResponse<Response>(), (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(translated(error));
      });
    });
    return next.handle();
  }
}

function translated(error: unknown): Error {
  const tooLarge = new DomainError('import-file-too-large', { file: 'files', mebibytes: MEBIBYTES });
  if (error instanceof PayloadTooLargeException) return tooLarge;
  if (!(error instanceof multer.MulterError)) return new DomainError('malformed-request');
  if (error.code === 'LIMIT_FILE_SIZE') return tooLarge;
  if (error.code === 'LIMIT_FILE_COUNT')
    return new DomainError('import-too-many-files', { most: READING_LIMITS.files });
  return new DomainError(error.code === 'LIMIT_UNEXPECTED_FILE' ? 'import-no-file' : 'malformed-request');
}
