import './no-drawing.ts';
// Where its other half is loaded first, it needs no thread of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { VerbosityLevel, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { DomainError } from '../../../../domain/errors.ts';

/**
 * Opens a PDF. Only the bytes are read: no font, colour table or form of elsewhere is loaded, no script of the file is run,
 * and pictures are passed over without being unpacked.
 *
 * @throws DomainError 'import-file-damaged', 'import-file-encrypted'
 */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      // pdf.js takes the bytes over, and the hash is still to be made.
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      stopAtErrors: false,
      maxImageSize: 1,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      isEvalSupported: false,
      fontExtraProperties: false,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new DomainError(name === 'PasswordException' ? 'import-file-encrypted' : 'import-file-damaged');
  }
}
