import { ApiProperty } from '@nestjs/swagger';
import { formatInstant } from '../../domain/calendar/local-date.ts';
import { assignmentClasses, type AssignmentClass } from '../../domain/plan/plan-document.ts';
import { ResolvedDeadlineResponse, toResolvedDeadlineResponse } from './deadline.responses.ts';
import type { AssignmentPreview, PlanPreview, RoundPreview } from './plan-preview.ts';
import { AddressedResponse } from './plans.responses.ts';

const COUNTS = { type: 'object', additionalProperties: { type: 'number' } } as const;
const MAYBE_DAY = { type: String, format: 'date', nullable: true } as const;

export class FirstTurnResponse {
  @ApiProperty({ example: '2025' }) periodKey!: string;
  @ApiProperty({ format: 'date' }) opensOn!: string;
  @ApiProperty({ type: String, format: 'date-time' }) opensAt!: string;
  @ApiProperty({ type: ResolvedDeadlineResponse, nullable: true, description: 'Null: still to be set' })
  due!: ResolvedDeadlineResponse | null;
}

export class AssignmentPreviewResponse {
  @ApiProperty({ example: 'III.6.5' }) ref!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: assignmentClasses }) class!: AssignmentClass;
  @ApiProperty({ description: 'How many get a task' }) agencies!: number;
  @ApiProperty({ description: 'Only waits for its period or event at first' }) dormant!: boolean;
  @ApiProperty({ type: ResolvedDeadlineResponse, nullable: true }) due!: ResolvedDeadlineResponse | null;
  @ApiProperty({ type: FirstTurnResponse, nullable: true }) firstTurn!: FirstTurnResponse | null;
}

export class FirstRoundResponse {
  @ApiProperty({ example: '2025' }) periodKey!: string;
  @ApiProperty({ format: 'date', description: 'First day of the figures' }) windowStart!: string;
  @ApiProperty({ format: 'date', description: 'Last day of the figures' }) windowCutOff!: string;
  @ApiProperty({ format: 'date' }) opensOn!: string;
  @ApiProperty({ type: String, format: 'date-time' }) opensAt!: string;
  @ApiProperty({ ...MAYBE_DAY, description: 'Last accepted day of the units; null: to be set' })
  unitsDueOn!: string | null;
  @ApiProperty({ ...MAYBE_DAY, description: 'Last accepted day of the consolidation; null: to be set' })
  consolidationDueOn!: string | null;
}

export class RoundPreviewResponse {
  @ApiProperty() dutyRef!: string;
  @ApiProperty() reports!: number;
  @ApiProperty() consolidations!: number;
  @ApiProperty({ type: FirstRoundResponse, nullable: true }) first!: FirstRoundResponse | null;
}

export class PlanPreviewResponse {
  @ApiProperty({ description: 'Tasks at the launch' }) tasks!: number;
  @ApiProperty({ description: 'Reports of the first rounds' }) reports!: number;
  @ApiProperty() consolidations!: number;
  @ApiProperty({ ...COUNTS, description: 'Tasks by kind of body' }) byKind!: Record<string, number>;
  @ApiProperty(COUNTS) byClass!: Record<string, number>;
  @ApiProperty(COUNTS) byTreatment!: Record<string, number>;
  @ApiProperty({ type: [AssignmentPreviewResponse] }) assignments!: AssignmentPreviewResponse[];
  @ApiProperty({ type: [RoundPreviewResponse] }) rounds!: RoundPreviewResponse[];
  @ApiProperty({ type: [AddressedResponse] }) addressed!: AddressedResponse[];
}

export function toPreviewResponse(preview: PlanPreview): PlanPreviewResponse {
  return {
    ...preview,
    assignments: preview.assignments.map(toAssignmentPreview),
    rounds: preview.rounds.map(toRoundPreview),
    addressed: [...preview.addressed],
  };
}

function toAssignmentPreview(preview: AssignmentPreview): AssignmentPreviewResponse {
  const { ref, title, class: kind, agencies, dormant, due, firstTurn } = preview;
  const turn = firstTurn && {
    periodKey: firstTurn.periodKey,
    opensOn: firstTurn.opensOn,
    opensAt: formatInstant(firstTurn.opensAt),
    due: toResolvedDeadlineResponse(firstTurn.due),
  };
  return {
    ref,
    title,
    class: kind,
    agencies,
    dormant,
    due: toResolvedDeadlineResponse(due),
    firstTurn: turn,
  };
}

function toRoundPreview({ dutyRef, reports, consolidations, first }: RoundPreview): RoundPreviewResponse {
  return {
    dutyRef,
    reports,
    consolidations,
    first: first && {
      periodKey: first.periodKey,
      windowStart: first.window.start,
      windowCutOff: first.window.cutOff,
      opensOn: first.opensOn,
      opensAt: formatInstant(first.opensAt),
      unitsDueOn: first.due.units?.lastAcceptedDay ?? null,
      consolidationDueOn: first.due.consolidation?.lastAcceptedDay ?? null,
    },
  };
}
