import { ApiProperty } from '@nestjs/swagger';
import { CLOCKS } from '../../domain/obligation/clock.ts';
import type { Clock } from '../../domain/obligation/clock.ts';
import type { EscalationCommand } from '../../domain/obligation/escalation.ts';
import type { SubjectKind } from '../../domain/obligation/recorded-event.ts';
import { TaskEscalationResponse } from '../tasks/task-detail.responses.ts';
import { AgencyNameResponse, PlanNameResponse } from '../tasks/task.responses.ts';

export const ESCALATION_STEPS: readonly EscalationCommand['type'][] = [
  'acknowledge-escalation',
  'direct-escalation',
  'answer-escalation',
  'close-escalation',
];

export class SubjectNameResponse {
  @ApiProperty({ enum: ['task', 'report'] }) kind!: SubjectKind;
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
}

/** An escalation with what it is about. */
export class EscalationResponse extends TaskEscalationResponse {
  @ApiProperty({
    type: SubjectNameResponse,
    description: 'Orders go to /tasks/{id}/commands or /reports/{id}/commands',
  })
  subject!: SubjectNameResponse;
  @ApiProperty({ type: PlanNameResponse }) plan!: PlanNameResponse;
  @ApiProperty({ type: AgencyNameResponse, description: 'Who must act' }) agency!: AgencyNameResponse;
  @ApiProperty({ enum: CLOCKS }) declare clock: Clock;
  @ApiProperty({ description: 'Grows each time the clock starts again' }) clockVersion!: number;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Last accepted day of the date in force',
  })
  dueOn!: string | null;
  @ApiProperty({ enum: ESCALATION_STEPS, isArray: true, description: 'What the asking account may do now' })
  allowedActions!: EscalationCommand['type'][];
  @ApiProperty({ type: String, format: 'date-time' }) updatedAt!: string;
}

export class EscalationPageResponse {
  @ApiProperty({ type: [EscalationResponse] }) items!: EscalationResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
