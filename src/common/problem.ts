import type { DomainError } from '../../domain/errors.ts';
import type { Locale } from './locale.ts';
import { fieldErrorText, problemText, type TextValues } from './messages/texts.ts';
import { UNLISTED_CODE_STATUS, statusOfCode } from './problem-status.ts';

/** One thing that is wrong with one field of the input. */
export interface ProblemFieldError {
  /** The way to the field, as `assignments.3.due`; a header or query parameter by its name. */
  readonly field: string;
  /** The same as JSON pointer (RFC 6901): `/assignments/3/due`. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The body of every refusal: RFC 9457 problem details with a stable code and a text in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What is wrong and what to do about it. */
  readonly detail: string;
  /** The path of the request. */
  readonly instance: string;
  readonly code: string;
  readonly errors?: readonly ProblemFieldError[];
  /** The values that belong to the code, for a program that reads the problem. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly correlationId: string;
}

/**
 * A field's error as a domain error carries it in `details.errors` or `details.problems`. The domain writes the way to a
 * field as `results[0].title`, a form as `results.0.title`: both are read.
 */
export interface FieldErrorDetails {
  readonly field?: string;
  readonly path?: string;
  readonly code: string;
  readonly values?: TextValues;
  readonly details?: TextValues;
}

/** What a problem is told for and in which language. */
export interface ProblemContext {
  readonly locale: Locale;
  readonly instance: string;
  readonly correlationId: string;
}

/**
 * Tells a domain error as a problem. `details.field` names the one field that is wrong, `details.errors` or
 * `details.problems` (`FieldErrorDetails[]`) several; all other details fill the text and are given as `values`.
 */
export function problemOfDomainError(error: DomainError, context: ProblemContext): Problem {
  const { field, errors, problems, ...values } = error.details;
  const text = problemText(error.code, context.locale, values);
  const several: unknown = errors ?? problems;
  const fieldErrors = Array.isArray(several)
    ? (several as FieldErrorDetails[]).map((item) => describeField(item, context.locale))
    : typeof field === 'string'
      ? [{ field, pointer: toPointer(field), code: error.code, detail: text.detail }]
      : undefined;
  return {
    type: typeOf(error.code),
    title: text.title,
    status: statusOfCode(error.code) ?? UNLISTED_CODE_STATUS,
    detail: text.detail,
    instance: context.instance,
    code: error.code,
    ...(fieldErrors === undefined ? {} : { errors: fieldErrors }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
    correlationId: context.correlationId,
  };
}

function describeField(item: FieldErrorDetails, locale: Locale): ProblemFieldError {
  const field = (item.field ?? item.path ?? '').replaceAll(/\[(\d+)\]/g, '.$1');
  const detail = fieldErrorText(item.code, locale, item.values ?? item.details ?? {});
  return { field, pointer: toPointer(field), code: item.code, detail };
}

function typeOf(code: string): string {
  return `urn:don-doc:problem:${code}`;
}

function toPointer(field: string): string {
  return field
    .split('.')
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
