import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';

/** The header by which a repeated command is recognised and gets its first answer. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

// Printable ASCII: what a header carries unharmed through every proxy.
const ACCEPTABLE = /^[\x21-\x7e]{1,200}$/;

const fromRequest = createParamDecorator((required: boolean, context: ExecutionContext) =>
  readIdempotencyKey(context.switchToHttp().getRequest<Request>().get(IDEMPOTENCY_HEADER), required),
);

/** The key of a command, as a parameter of a controller's method: 1–200 printable characters, required. */
export const IdempotencyKey = () => fromRequest(true);

/** The same where a command may come without a key; then `undefined`. */
export const OptionalIdempotencyKey = () => fromRequest(false);

/** Says in the OpenAPI document that the method takes the header. */
export const ApiIdempotencyKey = (required = true) =>
  applyDecorators(
    ApiHeader({
      name: IDEMPOTENCY_HEADER,
      required,
      description:
        'Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
  );

/** @throws DomainError 'idempotency-key-missing' or 'idempotency-key-invalid'. */
export function readIdempotencyKey(value: string | undefined, required: boolean): string | undefined {
  if (value === undefined) {
    if (required) throw new DomainError('idempotency-key-missing', { field: IDEMPOTENCY_HEADER });
    return undefined;
  }
  if (!ACCEPTABLE.test(value))
    throw new DomainError('idempotency-key-invalid', { field: IDEMPOTENCY_HEADER });
  return value;
}
