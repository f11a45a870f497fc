import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { DomainError } from '../../domain/errors.ts';

/** The header by which a repeated command is recognised and gets its first answer. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

// Printable ASCII: what a header carries unharmed through every proxy.
const ACCEPTABLE = /^[\x21-\x7e]{1,200}$/;

const fromRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readIdempotencyKey(context.switchToHttp().getRequest<Request>().get(IDEMPOTENCY_HEADER)),
);

/** The key of a command, as a parameter of a controller's method: 1–200 printable characters, required. */
export const IdempotencyKey = () => fromRequest();

/** Says in the OpenAPI document that the method takes the header. */
export const ApiIdempotencyKey = () =>
  applyDecorators(
    ApiHeader({
      name: IDEMPOTENCY_HEADER,
      required: true,
      description:
        'Chosen by the caller, 1–200 characters. Repeating a command with the same key gives its first answer.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
  );

/** @throws DomainError 'idempotency-key-missing' or 'idempotency-key-invalid'. */
export function readIdempotencyKey(value: string | undefined): string {
  if (value === undefined) throw new DomainError('idempotency-key-missing', { field: IDEMPOTENCY_HEADER });
  if (!ACCEPTABLE.test(value))
    throw new DomainError('idempotency-key-invalid', { field: IDEMPOTENCY_HEADER });
  return value;
}
