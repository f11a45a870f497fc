import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Checks that a value is an object with texts of 1 to `max` characters alone. */
export function IsTextRecord(max: number, options?: ValidationOptions): PropertyDecorator {
  const isText = (value: unknown) => typeof value === 'string' && value.length >= 1 && value.length <= max;
  const validate = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isText);
  return ValidateBy({ name: 'isTextRecord', constraints: [max], validator: { validate } }, options);
}
