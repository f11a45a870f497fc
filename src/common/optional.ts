import { ValidateIf } from 'class-validator';

/**
 * A field that may be left out. Unlike class-validator's `IsOptional` it does not let null pass: null would go by every
 * other rule of the field and into code that expects its type. Where null has a meaning of its own, use `IsOptional`.
 */
export const MayBeLeftOut = (): PropertyDecorator =>
  ValidateIf((_target: unknown, value: unknown) => value !== undefined);
