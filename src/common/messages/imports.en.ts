import type { MessageText } from './texts.ts';

const READ_AGAIN =
  'Open it with the program it was written with, save it as .docx or .pdf, and send it again.';

/** What is told when the files of a plan are read. */
export const IMPORT_PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  'import-no-file': { title: 'No file', detail: 'Choose at least one file of the plan.' },
  'import-too-many-files': {
    title: 'Too many files',
    detail: 'A plan has at most {most} files. Join some of the annexes and send it again.',
  },
  'import-file-empty': {
    title: 'The file is empty',
    detail: 'The file "{file}" has no content (0 bytes). Check it and choose the right one.',
  },
  'import-file-too-large': {
    title: 'The file is too large',
    detail:
      'The file "{file}" is larger than {mebibytes} MiB. Take pictures out of it, or make the annexes files of their own, and send it again.',
  },
  'import-file-unknown': {
    title: 'This kind of file cannot be read',
    detail:
      'The file "{file}" is no document of a kind that can be read. Send .docx, .doc, .pdf, .xlsx, .xls, .odt, .rtf, .html, .md or .txt.',
  },
  'import-file-damaged': {
    title: 'The file is damaged',
    detail: `The file "{file}" is broken, or was not received to its end. ${READ_AGAIN}`,
  },
  'import-file-encrypted': {
    title: 'The file has a password',
    detail: 'The file "{file}" is protected by a password. Remove the password and send it again.',
  },
  'import-file-has-macros': {
    title: 'The file has macros',
    detail:
      'The file "{file}" contains macros or a program. Save it as .docx or .xlsx (without macros) and send it again.',
  },
  'import-file-bomb': {
    title: 'The file is too large when unpacked',
    detail: `What the file "{file}" holds is larger than {mebibytes} MiB when unpacked. ${READ_AGAIN}`,
  },
  'import-file-unsafe': {
    title: 'The file is built in an unsafe way',
    detail: `The file "{file}" is built as no usual program builds it. ${READ_AGAIN}`,
  },
  'import-too-many-pages': {
    title: 'The file has too many pages',
    detail:
      'The file "{file}" has {pages} pages, more than {most}. Send only the plan and the annexes that assign work.',
  },
  'import-too-much-text': {
    title: 'The text is too long',
    detail:
      'The file "{file}" has more than {characters} characters. Send only the plan and the annexes that assign work.',
  },
  'import-scanned-pdf': {
    title: 'The PDF is scanned and has no text',
    detail:
      'The file "{file}" ({pages} pages) has pictures only, no text to read. Send the .docx or a PDF that was made from it, or have its letters recognised (OCR) first.',
  },
  'import-no-text': {
    title: 'The file has no text',
    detail: 'There is no text to read in the file "{file}". Check it and send the one with the content.',
  },
  'import-too-slow': {
    title: 'Reading takes too long',
    detail: `The file "{file}" was not read within {seconds} seconds. ${READ_AGAIN}`,
  },
  'import-out-of-memory': {
    title: 'The file needs too much memory',
    detail: `The file "{file}" needs more memory than is allowed. ${READ_AGAIN}`,
  },
  'import-busy': {
    title: 'Other files are being read',
    detail: 'Other files are being read. Try again in a few minutes.',
  },
  'import-needs-libreoffice': {
    title: 'This older kind of file needs LibreOffice',
    detail:
      'The file "{file}" is of a kind that can be read only where LibreOffice is installed on the server. Save it as .docx or .xlsx and send it again, or ask the administrator to install LibreOffice.',
  },
  'import-not-converted': {
    title: 'The file could not be converted',
    detail: `LibreOffice could not convert the file "{file}". ${READ_AGAIN}`,
  },
  // What a person should know; the file is read all the same.
  'import-name-says-other-kind': {
    title: 'Name and content differ',
    detail:
      'The name says .{said}, the content is {kind}; it was read by its content. Check that it is the right file.',
  },
  'import-old-encoding': {
    title: 'Old encoding',
    detail:
      'The text has an old encoding ({encoding}) and was turned into Unicode. Check the marks of its letters.',
  },
  'import-tracked-changes': {
    title: 'Tracked changes',
    detail:
      'The file has {inserted} insertions and {deleted} deletions that nobody has accepted; it was read as if all were. Check that this is the final version.',
  },
  'import-hidden-text': {
    title: 'Hidden text',
    detail: '{count} pieces of hidden text, which is not printed, were left out.',
  },
  'import-contents-left-out': {
    title: 'Table of contents left out',
    detail: '{count} lines or blocks of a table of contents were left out: they only repeat the headings.',
  },
  'import-pictures-not-read': {
    title: 'Pictures',
    detail:
      'The file has {count} pictures; text in them is not read. Check whether any work is assigned in a picture.',
  },
  'import-comments-left-out': {
    title: 'Comments',
    detail: '{count} comments at the margin were left out.',
  },
  'import-embedded-not-read': {
    title: 'Embedded objects',
    detail:
      'The file has {count} embedded objects (sheets, other documents) that are not read. Send them as files of their own if they assign work.',
  },
  'import-pages-without-text': {
    title: 'Pages without text',
    detail:
      'The pages {pages} have almost no text; they may be scanned. Check whether any work is assigned there.',
  },
  'import-unreadable-letters': {
    title: 'Letters that cannot be told',
    detail:
      'The fonts of the file do not tell what {count} of its signs are. Send the .docx if there is one.',
  },
  'import-hidden-sheets': {
    title: 'Hidden sheets',
    detail: 'These hidden sheets were left out: {sheets}.',
  },
  'import-hidden-rows': {
    title: 'Hidden rows',
    detail: '{count} rows that are hidden (filtered) were read as well. Check whether they are wanted.',
  },
  'import-formulas-without-value': {
    title: 'Formulas without a result',
    detail:
      '{count} cells with formulas have no result and were left empty. Open it with Excel, save it and send it again.',
  },
  'import-cell-errors': {
    title: 'Cells with errors',
    detail: '{count} cells have an error (as #REF!). Check the sheet.',
  },
};
