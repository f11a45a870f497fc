import type { MessageText } from './texts.ts';

/** The texts about tasks, results and the files handed in with them. */
export const TASK_PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  'version-stale': {
    title: 'It has changed meanwhile',
    detail:
      'Somebody acted after you opened the page (you saw version {expected}, now it is {current}). Reload, look at the change and decide again.',
  },
  'version-required': {
    title: 'expectedVersion is missing',
    detail:
      'The command "{command}" must carry "expectedVersion", the "version" that you saw, so that nobody else’s act is overlooked.',
  },
  'officer-not-of-agency': {
    title: 'This account cannot be put in charge',
    detail:
      'The account is not active or does not belong to the agency of the task. Choose somebody else of the agency.',
  },
  'assignment-taken': {
    title: 'The agency has this work already',
    detail:
      'The agency {agencyId} was given this very assignment (occurrence {occurrence}). Choose another agency, or cancel the superfluous task.',
  },
  'agency-not-followed': {
    title: 'This body gets no tasks',
    detail: '{name} is only addressed by plans and has no tasks in the system. Choose another agency.',
  },
  'file-unknown': {
    title: 'There is no such file',
    detail: 'The file {fileId} was not sent in for this task, or was removed. Send it in again.',
  },
  'file-missing': {
    title: 'The file is missing',
    detail: 'The request must have exactly one file, in the part "file" of a multipart/form-data form.',
  },
  'file-not-multipart': {
    title: 'The content type is not supported',
    detail: 'A file must be sent as multipart/form-data, in the part "file".',
  },
  'file-empty': {
    title: 'The file is empty',
    detail: 'The file has no content. Check it and choose it again.',
  },
  'file-too-large': {
    title: 'The file is too large',
    detail: 'The file is larger than {maxMegabytes} MB. Make it smaller or divide it.',
  },
  'file-type-not-allowed': {
    title: 'The type of file is not allowed',
    detail: 'Files of type "{type}" are not taken. Send one of these types: {allowed}.',
  },
  'file-type-mismatch': {
    title: 'The content does not fit the type',
    detail:
      'The content is no plain "{type}" file (renamed, damaged, or with macros). Save it in the right format and send it again.',
  },
  'too-many-files': {
    title: 'Too many unused files',
    detail:
      'You have sent in {max} files without handing in a result. Hand in the result first; unused files are removed after a day.',
  },
  'subject-unknown': {
    title: 'Not found',
    detail: 'There is no such task or report, or you may not see it. Check the id.',
  },
  'recording-halted': {
    title: 'The task is locked to be checked',
    detail:
      'A discrepancy was found while recording, and the task was stopped. Tell an administrator the "correlationId".',
  },
  'secret-document': {
    title: 'Secret content is not taken',
    detail:
      'The content is marked "{mark}". Secret documents must not be put into this system; send them by the rules for state secrets.',
  },
};
