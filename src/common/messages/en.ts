import { DOMAIN_FIELD_ERRORS_EN, DOMAIN_PROBLEMS_EN } from './domain.en.ts';
import { IMPORT_REVIEW_PROBLEMS_EN } from './import-review.en.ts';
import { IMPORT_PROBLEMS_EN } from './imports.en.ts';
import { PLAN_PROBLEMS_EN } from './plans.en.ts';
import { SIMULATION_PROBLEMS_EN } from './simulations.en.ts';
import { TASK_PROBLEMS_EN } from './tasks.en.ts';
import type { MessageText } from './texts.ts';

/** The texts of each code: what happened, and what to do. */
export const PROBLEMS_EN: Readonly<Record<string, MessageText>> = {
  ...DOMAIN_PROBLEMS_EN,
  ...IMPORT_PROBLEMS_EN,
  ...IMPORT_REVIEW_PROBLEMS_EN,
  ...PLAN_PROBLEMS_EN,
  ...SIMULATION_PROBLEMS_EN,
  ...TASK_PROBLEMS_EN,
  'rule-broken': {
    title: 'The request was refused',
    detail: 'The request breaks a rule (code {code}). Check what it says and send it again.',
  },
  'malformed-request': {
    title: 'The request cannot be read',
    detail: 'The content is not well-formed. Check its JSON syntax and content type and send it again.',
  },
  'invalid-input': {
    title: 'The input is not valid',
    detail: 'Some fields are not valid. Correct the fields named in "errors" and send the request again.',
  },
  'text-unreadable': {
    title: 'Text with characters that cannot be stored',
    detail:
      'The field {field} holds a character that cannot be stored (NUL, or half an emoji). Remove it and send the request again.',
  },
  'clock-walking': {
    title: 'The clock is walking',
    detail: 'The clock of the demonstration is on its way to an instant. Wait until it stands.',
  },
  'invalid-cursor': {
    title: 'The page cursor is not valid',
    detail: 'The "cursor" cannot be read. Use the "nextCursor" of the page before, or leave it out.',
  },
  'idempotency-key-missing': {
    title: 'Idempotency-Key is missing',
    detail:
      'This command needs the header Idempotency-Key, chosen by the caller (1–200 characters), so that repeating it does not carry it out twice.',
  },
  'idempotency-key-invalid': {
    title: 'Idempotency-Key is not valid',
    detail: 'The header Idempotency-Key must have 1 to 200 printable ASCII characters without spaces.',
  },
  'idempotency-key-reused': {
    title: 'Idempotency-Key was used for another command',
    detail:
      'This key was used with another content or by another account. Choose a new key for a new command.',
  },
  'payload-too-large': {
    title: 'The content is too large',
    detail: 'The content or file is larger than allowed. Make it smaller or divide it.',
  },
  'unsupported-media-type': {
    title: 'The content type is not supported',
    detail: 'Send application/json, or a file of an allowed type.',
  },
  'method-not-allowed': {
    title: 'The method is not supported',
    detail: 'This address does not take the method used. The API is described at /api/docs.',
  },
  'too-many-requests': {
    title: 'Too many requests',
    detail: 'Your address sends too many requests. Wait a little and try again.',
  },
  unauthenticated: {
    title: 'Not logged in',
    detail: 'You are not logged in, or your log-in has ended. Log in again.',
  },
  'wrong-login-or-password': {
    title: 'The log-in failed',
    detail:
      'The login or the password is wrong, or the account is no longer active. Check them or ask an administrator.',
  },
  'login-throttled': {
    title: 'Too many failed log-ins',
    detail: 'Too many log-ins have failed. Try again in {retryAfterSeconds} seconds.',
  },
  forbidden: {
    title: 'Not permitted',
    detail: 'Your account may not do this. Ask an administrator if you need to.',
  },
  'cross-site-request': {
    title: 'The request came from another site',
    detail:
      "A change made with the browser's log-in must be sent from Đôn Đốc's own pages. Programs use the header Authorization: Bearer.",
  },
  'not-found': {
    title: 'Not found',
    detail: 'There is no such object, or you may not see it. Check the address or the id.',
  },
  'login-taken': {
    title: 'The login is taken',
    detail: 'The login "{login}" is in use, perhaps by an account that has ended. Choose another.',
  },
  'account-ended': {
    title: 'The account has ended',
    detail: 'This account has ended and cannot be changed. Create a new one if needed.',
  },
  'account-agency-unknown': {
    title: 'There is no such agency',
    detail: 'No agency has the id "{agencyId}". Take an id from the list of agencies (GET /api/v1/agencies).',
  },
  'last-administrator': {
    title: 'The last administrator',
    detail: 'This is the only active administrator. Create another one first.',
  },
  'wrong-current-password': {
    title: 'The current password is wrong',
    detail: 'Enter the password in use to change it to a new one.',
  },
  'agency-required': {
    title: 'The agency is missing',
    detail: 'An account that works on tasks must belong to an agency. Choose the agency.',
  },
  'clock-not-adjustable': {
    title: 'The clock cannot be set',
    detail: 'The clock can be moved in demonstration mode only, and its beginning can be set once.',
  },
  'clock-backwards': {
    title: 'The clock does not go back',
    detail: 'The instant {to} is before the present of the installation ({now}). Choose a later one.',
  },
  'service-unavailable': {
    title: 'The service does not answer at the moment',
    detail:
      'The outcome is unknown. Repeat the command with the same Idempotency-Key; it will not be carried out twice.',
  },
  'mail-not-failed': {
    title: 'This letter did not fail',
    detail: 'Only a letter that could not be sent can be tried again; this one is "{status}".',
  },
  'streams-exhausted': {
    title: 'Too many pages are open',
    detail: 'The system cannot keep any more pages up to date by itself. Reload the page to see what is new.',
  },
  'not-ready': {
    title: 'The service is not ready',
    detail: 'A part is not ready: {failed}. Wait, or tell an administrator.',
  },
  'internal-error': {
    title: 'Internal error',
    detail: 'Something unexpected went wrong. Tell an administrator the "correlationId".',
  },
  'unexpected-value': {
    title: 'Internal error',
    detail: 'An unexpected value was met. Tell an administrator the "correlationId".',
  },
};

/** The texts for one field. `{0}`, `{1}` are the limits of the rule. */
export const FIELD_ERRORS_EN: Readonly<Record<string, string>> = {
  ...DOMAIN_FIELD_ERRORS_EN,
  invalid: 'The value is not valid.',
  'unknown-field': 'There is no such field; leave it out or check its name.',
  'unknown-value': 'The content must be a JSON object.',
  'is-not-empty': 'Must not be empty.',
  'is-defined': 'Must be given.',
  'is-string': 'Must be a text.',
  'is-int': 'Must be a whole number.',
  'is-number': 'Must be a number.',
  'is-boolean': 'Must be true or false.',
  'is-array': 'Must be a list.',
  'is-object': 'Must be an object.',
  'is-email': 'Must be an e-mail address, for example van.thu@hanoi.gov.vn.',
  'is-uuid': 'Must be a UUID.',
  'is-in': 'Must be one of: {0}.',
  'is-enum': 'Must be one of: {0}.',
  'is-iso8601': 'Must be an ISO 8601 date and time, for example 2025-10-28T09:00:00+07:00.',
  'is-date-string': 'Must be an ISO 8601 date and time, for example 2025-10-28T09:00:00+07:00.',
  'is-date': 'Must be a date and time.',
  'is-local-date': 'Must be a day that exists, written yyyy-mm-dd, for example 2025-10-28.',
  'is-year': 'Must be a year of four digits, for example 2025.',
  'is-text-record': 'Must be an object whose values are texts of 1 to {0} characters.',
  equals: 'Must be {0}.',
  'is-url': 'Must be a web address.',
  min: 'Must be {0} or more.',
  max: 'Must be {0} or less.',
  'min-length': 'Must have at least {0} characters.',
  'max-length': 'Must not be longer than {0} characters.',
  'is-length': 'Must have {0} to {1} characters.',
  'array-not-empty': 'The list must have at least one item.',
  'array-min-size': 'The list must have at least {0} items.',
  'array-max-size': 'The list must not have more than {0} items.',
  'array-unique': 'The list must not contain the same item twice.',
  matches: 'Does not have the right form.',
  'nested-validation': 'Must be an object, or a list of objects, of the right structure.',
};
