import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isLocalDate } from '../../domain/calendar/local-date.ts';

/** Checks that a value is a day that exists, written `yyyy-mm-dd`. */
export function IsLocalDate(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isLocalDate', validator: { validate: isLocalDate } }, options);
}
