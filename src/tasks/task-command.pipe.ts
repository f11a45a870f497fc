import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '../../domain/errors.ts';
import { InputValidationPipe } from '../common/validation.pipe.ts';
import { TASK_COMMAND_BODIES, type TaskCommandBody } from './task-command.bodies.ts';
import { TASK_COMMAND_TYPES } from './task-enums.ts';

/** Reads the body of a command as the class that its `type` names. */
@Injectable()
export class TaskCommandPipe implements PipeTransform<unknown, Promise<TaskCommandBody>> {
  private readonly validation = new InputValidationPipe();

  /** @throws DomainError 'invalid-input' naming the fields */
  async transform(value: unknown): Promise<TaskCommandBody> {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    const known = TASK_COMMAND_TYPES.find((candidate) => candidate === type);
    if (known === undefined) {
      const code = type === undefined ? 'is-defined' : 'is-in';
      const error = { field: 'type', code, values: { 0: TASK_COMMAND_TYPES } };
      throw new DomainError('invalid-input', { errors: [error] });
    }
    const metatype = TASK_COMMAND_BODIES[known];
    return (await this.validation.transform(value, { type: 'body', metatype })) as TaskCommandBody;
  }
}
