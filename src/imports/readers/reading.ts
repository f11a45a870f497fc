import type { SourceDocument } from '../../../domain/plan-text/source-lines.ts';

/** What a file is, told by its content. */
export type FileKind =
  'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'xlsx' | 'xls' | 'ods' | 'html' | 'markdown' | 'text';

/** A file as it was handed in. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something that a person should know of how a file was read; `code` has a text in src/common/messages. */
export interface ReadingWarning {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is known of a file besides its text. */
export interface FileFacts {
  readonly name: string;
  readonly kind: FileKind;
  /** As the file's properties say; often left over from another document. */
  readonly title: string | null;
  readonly pages: number | null;
  /** Of the bytes as handed in, in hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  readonly warnings: readonly ReadingWarning[];
}

export interface ReadFile {
  readonly document: SourceDocument;
  readonly facts: FileFacts;
}

/** What a reader of one kind of file finds; the rest of `FileFacts` is the same for all kinds. */
export interface Extract {
  readonly document: SourceDocument;
  readonly title: string | null;
  readonly pages: number | null;
  readonly warnings: readonly ReadingWarning[];
}

/** Where reading ends with a refusal. */
export interface ReadingLimits {
  readonly fileBytes: number;
  /** Of the parts that are read, unpacked, together. */
  readonly unpackedBytes: number;
  readonly pages: number;
  /** Of the text read. */
  readonly characters: number;
  readonly files: number;
}

const MIB = 1024 * 1024;

/** A plan has some dozens of pages; the largest with all annexes that were seen have about 200. */
export const READING_LIMITS: ReadingLimits = {
  fileBytes: 20 * MIB,
  unpackedBytes: 64 * MIB,
  pages: 300,
  characters: 2_000_000,
  files: 10,
};
