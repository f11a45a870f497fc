import { Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { DomainError } from '../../domain/errors.ts';
import type { FieldErrorDetails } from './problem.ts';

/** The rules about what a value is at all, before those about how it must be. */
const BASIC_CONSTRAINTS = [
  'whitelistValidation',
  'isDefined',
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
  'arrayNotEmpty',
  'isNotEmpty',
];

/**
 * The one pipe that reads bodies, queries and parameters: to their DTO's types, without anything the DTO does not
 * name. What is wrong becomes one 'invalid-input' that names every field.
 */
@Injectable()
export class InputValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      // The target tells the limits of a rule; it stays inside.
      validationError: { target: true, value: false },
      exceptionFactory: (errors) =>
        new DomainError('invalid-input', { errors: errors.flatMap((error) => fieldErrors(error, '')) }),
    });
  }
}

/** The leaves of a tree of validation errors, each with the way to its field. */
export function fieldErrors(error: ValidationError, path: string): FieldErrorDetails[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const constraint = mostBasicConstraint(error);
  const own = constraint === undefined ? [] : [{ field, ...describe(error, constraint) }];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

function describe(error: ValidationError, constraint: string): Omit<FieldErrorDetails, 'field'> {
  const given = (error.target as Record<string, unknown> | undefined)?.[error.property];
  if (given === undefined && constraint !== 'whitelistValidation') return { code: 'is-defined' };
  return { code: codeOf(constraint), values: valuesOf(error, constraint) };
}

/** One reason a field is enough, and that it is no number comes before that it is too great. */
function mostBasicConstraint(error: ValidationError): string | undefined {
  const constraints = Object.keys(error.constraints ?? {});
  return BASIC_CONSTRAINTS.find((name) => constraints.includes(name)) ?? constraints[0];
}

/** `maxLength` → `max-length`; a field that the DTO does not know is told as such. */
function codeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'unknown-field';
  return constraint.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}

/** The numbers and lists given to the decorator, as `{0}`, `{1}` of the text. */
function valuesOf(error: ValidationError, constraint: string): Record<string, unknown> {
  if (error.target === undefined) return {};
  const metadata = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', true, false)
    .find((item) => item.propertyName === error.property && item.name === constraint);
  const values: unknown[] = Array.isArray(metadata?.constraints) ? metadata.constraints : [];
  return Object.fromEntries(values.filter(isTellable).map((value, index) => [String(index), value]));
}

function isTellable(value: unknown): boolean {
  return ['string', 'number'].includes(typeof value) || (Array.isArray(value) && value.every(isTellable));
}
