import type { PipeTransform, Type } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { InputValidationPipe } from './validation.pipe.ts';

/** The class of the body of each command, by its `type`. */
export type CommandBodies = Readonly<Record<string, Type<object>>>;

/** Reads the body of a command as the class that its `type` names. */
export class CommandBodyPipe implements PipeTransform<unknown, Promise<unknown>> {
  private readonly validation = new InputValidationPipe();

  constructor(private readonly bodies: CommandBodies) {}

  /** @throws DomainError 'invalid-input' naming the fields */
  async transform(value: unknown): Promise<unknown> {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    const metatype =
      typeof type === 'string' && Object.hasOwn(this.bodies, type) ? this.bodies[type] : undefined;
    if (metatype === undefined) {
      const code = type === undefined ? 'is-defined' : 'is-in';
      const error = { field: 'type', code, values: { 0: Object.keys(this.bodies) } };
      throw new DomainError('invalid-input', { errors: [error] });
    }
    return this.validation.transform(value, { type: 'body', metatype });
  }
}
