import { ApiProperty } from '@nestjs/swagger';
import type { ResolvedDeadline } from '../../domain/deadline/resolve-deadline.ts';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import type { AssignmentDeadline } from './assignment.entity.ts';

/** The reason of a date, in both languages. */
export class ExplanationResponse {
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

export class ResolvedDeadlineResponse {
  @ApiProperty({ description: 'As the plan has them' }) words!: string;
  @ApiProperty({ format: 'date', description: 'The day that the words name' }) nominal!: string;
  @ApiProperty({ format: 'date', description: 'The last day on which it is on time' })
  lastAcceptedDay!: string;
  @ApiProperty({ type: String, format: 'date-time' }) dueAt!: string;
  @ApiProperty({ type: ExplanationResponse }) explanation!: ExplanationResponse;
}

export class AssignmentDeadlineResponse {
  @ApiProperty({ description: 'As the plan has them' }) words!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What they say, as the structured document has it',
  })
  spec!: object;
  @ApiProperty({
    type: ResolvedDeadlineResponse,
    nullable: true,
    description: 'Null where it follows later, or from none',
  })
  resolved!: ResolvedDeadlineResponse | null;
}

export function toResolvedDeadlineResponse(
  deadline: ResolvedDeadline | null,
): ResolvedDeadlineResponse | null {
  if (deadline === null) return null;
  const { words, nominal, lastAcceptedDay, dueAt, explanation } = deadline;
  const { vi, en } = explanation;
  return { words, nominal, lastAcceptedDay, dueAt: formatInstant(dueAt), explanation: { vi, en } };
}

export function toDeadlineResponse(deadline: AssignmentDeadline | null): AssignmentDeadlineResponse | null {
  if (deadline === null) return null;
  const { words, spec, resolved } = deadline;
  return { words, spec, resolved: toResolvedDeadlineResponse(resolved) };
}
