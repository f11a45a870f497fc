import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { DomainError } from '../../domain/errors.ts';
import { InputValidationPipe } from './validation.pipe.ts';

class Assignee {
  @IsString()
  @Length(1, 5)
  name!: string;
}

class Input {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit!: number;

  @IsOptional()
  @IsIn(['lead', 'perform'])
  role?: string;

  @ValidateNested({ each: true })
  @Type(() => Assignee)
  assignees: Assignee[] = [];
}

const read = (value: unknown): Promise<unknown> =>
  new InputValidationPipe().transform(value, { type: 'body', metatype: Input });

async function errorsOf(value: unknown): Promise<unknown> {
  const error: unknown = await read(value).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DomainError);
  expect((error as DomainError).code).toBe('invalid-input');
  return (error as DomainError).details['errors'];
}

describe('Input', () => {
  it('is turned into the types of its DTO', async () => {
    const input = await read({ limit: '20', assignees: [{ name: 'Sở' }] });
    expect(input).toBeInstanceOf(Input);
    expect(input).toMatchObject({ limit: 20 });
    expect((input as Input).assignees[0]).toBeInstanceOf(Assignee);
  });

  it('is refused with a field that the DTO does not know', async () => {
    expect(await errorsOf({ limit: 1, colour: 'red' })).toEqual([
      { field: 'colour', code: 'unknown-field', values: {} },
    ]);
  });

  it('is refused without a required field', async () => {
    expect(await errorsOf({})).toEqual([{ field: 'limit', code: 'is-defined' }]);
  });

  it('is told one reason for each field, the most basic first, with the limits of the rule', async () => {
    expect(await errorsOf({ limit: 'many', role: 'boss' })).toEqual([
      { field: 'limit', code: 'is-int', values: {} },
      { field: 'role', code: 'is-in', values: { 0: ['lead', 'perform'] } },
    ]);
    expect(await errorsOf({ limit: 201 })).toEqual([{ field: 'limit', code: 'max', values: { 0: 200 } }]);
  });

  it('is told the way to a field inside a list', async () => {
    expect(await errorsOf({ limit: 1, assignees: [{ name: 'a' }, { name: 'too long' }] })).toEqual([
      { field: 'assignees.1.name', code: 'is-length', values: { 0: 1, 1: 5 } },
    ]);
  });
});
