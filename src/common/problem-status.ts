import { HttpStatus } from '@nestjs/common';

/** The status of a domain error whose code is not listed: well-formed, understood, against a rule. */
export const UNLISTED_CODE_STATUS = HttpStatus.UNPROCESSABLE_ENTITY;

/** The HTTP status of each code. A new domain error gets its texts in messages/, and a line here unless 422 fits it. */
const STATUS_BY_CODE: Readonly<Record<string, HttpStatus>> = {
  // the request itself
  'malformed-request': HttpStatus.BAD_REQUEST,
  'invalid-input': HttpStatus.BAD_REQUEST,
  'text-unreadable': HttpStatus.BAD_REQUEST,
  'clock-walking': HttpStatus.CONFLICT,
  'invalid-cursor': HttpStatus.BAD_REQUEST,
  'idempotency-key-missing': HttpStatus.BAD_REQUEST,
  'idempotency-key-invalid': HttpStatus.BAD_REQUEST,
  'idempotency-key-reused': HttpStatus.UNPROCESSABLE_ENTITY,
  'payload-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'unsupported-media-type': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'method-not-allowed': HttpStatus.METHOD_NOT_ALLOWED,
  'too-many-requests': HttpStatus.TOO_MANY_REQUESTS,
  // who asks
  unauthenticated: HttpStatus.UNAUTHORIZED,
  'wrong-login-or-password': HttpStatus.UNAUTHORIZED,
  'login-throttled': HttpStatus.TOO_MANY_REQUESTS,
  forbidden: HttpStatus.FORBIDDEN,
  'cross-site-request': HttpStatus.FORBIDDEN,
  // what is asked for
  'not-found': HttpStatus.NOT_FOUND,
  'login-taken': HttpStatus.CONFLICT,
  'account-ended': HttpStatus.CONFLICT,
  'last-administrator': HttpStatus.CONFLICT,
  'wrong-current-password': HttpStatus.UNPROCESSABLE_ENTITY,
  'agency-required': HttpStatus.UNPROCESSABLE_ENTITY,
  'account-agency-unknown': HttpStatus.UNPROCESSABLE_ENTITY,
  // rules of the field; what is not listed is 422
  'not-allowed': HttpStatus.FORBIDDEN,
  'own-submission': HttpStatus.FORBIDDEN,
  'task-state': HttpStatus.CONFLICT,
  'report-state': HttpStatus.CONFLICT,
  'round-state': HttpStatus.CONFLICT,
  'subject-ended': HttpStatus.CONFLICT,
  'already-assigned': HttpStatus.CONFLICT,
  'escalation-unknown': HttpStatus.NOT_FOUND,
  'escalation-closed': HttpStatus.CONFLICT,
  'escalation-step-not-possible': HttpStatus.CONFLICT,
  'extension-not-asked': HttpStatus.CONFLICT,
  'rung-unknown': HttpStatus.INTERNAL_SERVER_ERROR,
  // tasks, results and files
  'version-stale': HttpStatus.CONFLICT,
  'version-required': HttpStatus.PRECONDITION_REQUIRED,
  'assignment-taken': HttpStatus.CONFLICT,
  'file-missing': HttpStatus.BAD_REQUEST,
  'file-not-multipart': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'file-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'file-type-not-allowed': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'file-type-mismatch': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'subject-unknown': HttpStatus.NOT_FOUND,
  'recording-halted': HttpStatus.SERVICE_UNAVAILABLE,
  'calendar-day-known': HttpStatus.CONFLICT,
  'calendar-day-unknown': HttpStatus.CONFLICT,
  // plans and bulk jobs
  'plan-already-issued': HttpStatus.CONFLICT,
  'plan-launching': HttpStatus.CONFLICT,
  'plan-closed': HttpStatus.CONFLICT,
  'plan-not-running': HttpStatus.CONFLICT,
  'plan-invalid': HttpStatus.UNPROCESSABLE_ENTITY,
  'bulk-selection-missing': HttpStatus.UNPROCESSABLE_ENTITY,
  'bulk-note-missing': HttpStatus.UNPROCESSABLE_ENTITY,
  'bulk-empty': HttpStatus.UNPROCESSABLE_ENTITY,
  'assignment-not-on-event': HttpStatus.UNPROCESSABLE_ENTITY,
  'agency-not-assigned': HttpStatus.UNPROCESSABLE_ENTITY,
  'date-in-future': HttpStatus.UNPROCESSABLE_ENTITY,
  'task-unknown': HttpStatus.UNPROCESSABLE_ENTITY,
  // dry runs; what is not listed is 422
  'simulation-busy': HttpStatus.SERVICE_UNAVAILABLE,
  'simulation-too-long': HttpStatus.SERVICE_UNAVAILABLE,
  'simulation-out-of-memory': HttpStatus.SERVICE_UNAVAILABLE,
  // reading the files of a plan; what is not listed is 422
  'import-state': HttpStatus.CONFLICT,
  'import-not-decided': HttpStatus.CONFLICT,
  'review-stale': HttpStatus.CONFLICT,
  'review-nothing-to-undo': HttpStatus.CONFLICT,
  'review-nothing-to-redo': HttpStatus.CONFLICT,
  'review-item-dropped': HttpStatus.CONFLICT,
  'review-item-unknown': HttpStatus.NOT_FOUND,
  'import-no-file': HttpStatus.BAD_REQUEST,
  'import-file-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'import-file-unknown': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'import-needs-libreoffice': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'import-busy': HttpStatus.SERVICE_UNAVAILABLE,
  'import-too-slow': HttpStatus.SERVICE_UNAVAILABLE,
  'import-out-of-memory': HttpStatus.SERVICE_UNAVAILABLE,
  // the installation
  'outcome-unknown': HttpStatus.SERVICE_UNAVAILABLE,
  'walk-stuck': HttpStatus.SERVICE_UNAVAILABLE,
  'clock-not-adjustable': HttpStatus.CONFLICT,
  'clock-backwards': HttpStatus.CONFLICT,
  'service-unavailable': HttpStatus.SERVICE_UNAVAILABLE,
  'mail-not-failed': HttpStatus.CONFLICT,
  'streams-exhausted': HttpStatus.SERVICE_UNAVAILABLE,
  'not-ready': HttpStatus.SERVICE_UNAVAILABLE,
  'internal-error': HttpStatus.INTERNAL_SERVER_ERROR,
  'unexpected-value': HttpStatus.INTERNAL_SERVER_ERROR,
};

/** The code for a refusal that came without one, from the framework or a parser, by its HTTP status. */
const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  [HttpStatus.BAD_REQUEST]: 'malformed-request',
  [HttpStatus.UNAUTHORIZED]: 'unauthenticated',
  [HttpStatus.FORBIDDEN]: 'forbidden',
  [HttpStatus.NOT_FOUND]: 'not-found',
  [HttpStatus.METHOD_NOT_ALLOWED]: 'method-not-allowed',
  [HttpStatus.PAYLOAD_TOO_LARGE]: 'payload-too-large',
  [HttpStatus.UNSUPPORTED_MEDIA_TYPE]: 'unsupported-media-type',
  [HttpStatus.TOO_MANY_REQUESTS]: 'too-many-requests',
  [HttpStatus.SERVICE_UNAVAILABLE]: 'service-unavailable',
};

/** Every code that has a status; a test holds the texts against it. */
export const LISTED_CODES: readonly string[] = Object.keys(STATUS_BY_CODE);

/** The HTTP status of a code, `undefined` for one that is not listed. */
export function statusOfCode(code: string): HttpStatus | undefined {
  return STATUS_BY_CODE[code];
}

/** The code of a 4xx or 503 that came without one; everything else is an internal error. */
export function codeOfStatus(status: number): string {
  return CODE_BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'malformed-request' : 'internal-error');
}
