import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DomainError } from '../../domain/errors.ts';

/** Reads a UUID in the path or the query: `@Param('id', UuidPipe)`. What is none is refused with the parameter's name. */
@Injectable()
export class UuidPipe implements PipeTransform<unknown, string> {
  /** @throws DomainError 'invalid-input' */
  transform(value: unknown, { data }: ArgumentMetadata): string {
    if (typeof value === 'string' && isUUID(value)) return value.toLowerCase();
    throw new DomainError('invalid-input', { errors: [{ field: data ?? 'id', code: 'is-uuid' }] });
  }
}
