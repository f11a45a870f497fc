import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { attachmentHeader, safeFileName } from '../../files/file-name.ts';
import { SPREADSHEET_TYPE } from './spreadsheet.ts';

/** A file with the name under which people save it. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The answer that a browser saves. It is whole before it is sent, so that a failure is a problem and no half file. */
export function spreadsheetAnswer({ name, bytes }: NamedFile): StreamableFile {
  return new StreamableFile(bytes, {
    type: SPREADSHEET_TYPE,
    disposition: attachmentHeader(safeFileName(name)),
    length: bytes.length,
  });
}

/** Describes an answer of `spreadsheetAnswer`. */
export const ApiSpreadsheet = () =>
  applyDecorators(
    ApiProduces(SPREADSHEET_TYPE),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
