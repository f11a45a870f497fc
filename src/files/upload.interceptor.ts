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
import { AppConfig } from '../config/app-config.ts';
import { fileTooLarge } from './files.service.ts';

/** Reads one file from the part `file` of a multipart request into memory, at most as large as the installation takes. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly receive: ReturnType<multer.Multer['single']>;

  constructor(private readonly config: AppConfig) {
    this.receive = multer({
      storage: multer.memoryStorage(),
      // One file and nothing else; a name longer than this is no name.
      limits: { fileSize: config.files.maxBytes, files: 1, fields: 0, parts: 1, headerPairs: 20 },
      defParamCharset: 'utf8',
    }).single('file');
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (request.is('multipart/form-data') === false) throw new DomainError('file-not-multipart');
    await new Promise<void>((resolve, reject) => {
      this.receive(request, http.getResponse<Response>(), (error: unknown) => {
        if (error === undefined || error === null) resolve();
        else reject(this.translated(error));
      });
    });
    return next.handle();
  }

  private translated(error: unknown): Error {
    if (error instanceof PayloadTooLargeException) return fileTooLarge(this.config.files.maxBytes);
    if (!(error instanceof multer.MulterError)) return new DomainError('malformed-request');
    if (error.code === 'LIMIT_FILE_SIZE') return fileTooLarge(this.config.files.maxBytes);
    if (error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_UNEXPECTED_FILE')
      return new DomainError('file-missing', { field: 'file' });
    return new DomainError('malformed-request');
  }
}
