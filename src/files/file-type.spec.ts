import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../domain/errors.ts';
import { attachmentHeader, safeFileName } from './file-name.ts';
import { checkedFileType } from './file-type.ts';

const ALLOWED = ['pdf', 'docx', 'xlsx', 'odt', 'csv', 'txt', 'jpg', 'png'];

/** An archive of empty, uncompressed entries. */
function zipOf(entries: readonly (readonly [name: string, content: string])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), Buffer.from(content));
    directory.push(central, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const empty = (...names: string[]) => zipOf(names.map((name) => [name, ''] as const));

function codeOf(name: string, bytes: Buffer | string): string {
  try {
    return checkedFileType(name, Buffer.from(bytes as string), ALLOWED);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('The type of a file', () => {
  it.each([
    ['a.PDF', '%PDF-1.4', 'pdf'],
    ['a.jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['a.csv', 'Tên,Số\nBa Đình,1', 'csv'],
    ['a.docx', empty('[Content_Types].xml', 'word/document.xml'), 'docx'],
    [
      'a.xlsx',
      empty('xl/workbook.xml', '[Content_Types].xml', 'xl/printerSettings/printerSettings1.bin'),
      'xlsx',
    ],
    [
      'a.odt',
      zipOf([
        ['mimetype', 'application/vnd.oasis.opendocument.text'],
        ['content.xml', ''],
      ]),
      'odt',
    ],
  ])('is accepted where name and bytes agree: %s', (name, bytes, type) => {
    expect(codeOf(name, bytes)).toBe(type);
  });

  it.each([
    ['a spreadsheet as text document', 'a.docx', empty('[Content_Types].xml', 'xl/workbook.xml')],
    ['macros', 'a.docx', empty('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['any archive', 'a.docx', empty('a.txt')],
    ['a directory cut off', 'a.docx', empty('[Content_Types].xml', 'word/document.xml').subarray(0, -10)],
    [
      'OpenDocument of another kind',
      'a.odt',
      zipOf([['mimetype', 'application/vnd.oasis.opendocument.graphics']]),
    ],
    ['a program as text', 'a.txt', Buffer.from([0x4d, 0x5a, 0x00, 0x03])],
    ['text that is not UTF-8', 'a.csv', Buffer.from([0xc3, 0x28])],
    ['a picture as PDF', 'a.pdf', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ])('is refused for %s', (_, name, bytes) => {
    expect(codeOf(name, bytes)).toBe('file-type-mismatch');
  });

  it('is refused where the installation does not allow it, or where it cannot be checked', () => {
    expect(codeOf('a.pptx', 'x')).toBe('file-type-not-allowed');
    expect(codeOf('a', 'x')).toBe('file-type-not-allowed');
    expect(() => checkedFileType('a.zip', Buffer.from('PK'), ['zip', 'pdf'])).toThrow(
      'file-type-not-allowed',
    );
  });
});

describe('The name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Tài liệu\\Báo cáo.PDF', 'Báo cáo.pdf'],
    ['ảnh\u202egpj.exe', 'ảnh gpj.exe'],
    ['.htaccess', 'htaccess'],
    ['a"b<c>d|e?.txt', 'a b c d e.txt'],
    ['', 'tep'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(180)}.docx`],
  ])('is made harmless: %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('is told to browsers in full and in plain letters', () => {
    expect(attachmentHeader('Đề án (1).pdf')).toBe(
      `attachment; filename="de an (1).pdf"; filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20%281%29.pdf`,
    );
  });
});
