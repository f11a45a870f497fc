import { ApiProperty } from '@nestjs/swagger';
import { PLAN_IMPORT_STATES, type PlanImportState } from './plan-import.entity.ts';

const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_COUNT = { type: Number, nullable: true } as const;
const OPEN_OBJECT = { type: 'object', additionalProperties: true } as const;

/** A code with its text in both languages. */
export class ImportNoticeResponse {
  @ApiProperty() code!: string;
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

export class PlanImportFileResponse {
  @ApiProperty({ description: 'For GET …/files/:n' }) n!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'Bytes' }) size!: number;
  @ApiProperty({ description: 'SHA-256 of the bytes, hexadecimal' }) sha256!: string;
  @ApiProperty({ ...MAYBE_TEXT, description: 'What it is by its content; null until it was read' })
  kind!: string | null;
  @ApiProperty(MAYBE_COUNT) pages!: number | null;
  @ApiProperty({ ...MAYBE_COUNT, description: 'Its lines in the whole text' }) firstLine!: number | null;
  @ApiProperty(MAYBE_COUNT) lastLine!: number | null;
  @ApiProperty({ type: [ImportNoticeResponse] }) warnings!: ImportNoticeResponse[];
}

export class PlanImportResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: PLAN_IMPORT_STATES }) state!: PlanImportState;
  @ApiProperty(MAYBE_TEXT) title!: string | null;
  @ApiProperty() agencyId!: string;
  @ApiProperty({ format: 'uuid' }) createdBy!: string;
  @ApiProperty({ type: String, format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: ImportNoticeResponse, nullable: true, description: 'Why it could not be read' })
  problem!: ImportNoticeResponse | null;
  @ApiProperty({ description: 'Of the review: `expectedVersion` of its next step' }) version!: number;
  @ApiProperty({ ...MAYBE_TEXT, format: 'uuid', description: 'The draft made of it' }) planId!: string | null;
}

export class PlanImportDetailResponse extends PlanImportResponse {
  @ApiProperty({ type: [PlanImportFileResponse] }) files!: PlanImportFileResponse[];
}

export class PlanImportPageResponse {
  @ApiProperty({ type: [PlanImportResponse] }) items!: PlanImportResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class SourceLineResponse {
  @ApiProperty() text!: string;
  @ApiProperty(MAYBE_COUNT) page!: number | null;
}

export class ImportTextResponse {
  @ApiProperty({ type: [SourceLineResponse], description: 'Places count in the lines joined by line feeds' })
  lines!: SourceLineResponse[];
}

export class ReviewedItemResponse {
  @ApiProperty({ example: 'a12' }) id!: string;
  @ApiProperty({ enum: ['targets', 'generalTasks', 'assignments', 'reporting'] }) list!: string;
  @ApiProperty({ enum: ['proposed', 'accepted', 'dropped'] }) decision!: string;
  @ApiProperty({ ...OPEN_OBJECT, description: 'As in the plan document' }) value!: object;
  @ApiProperty({ type: [String], description: 'Codes of the questions still open' }) questions!: string[];
  @ApiProperty({ type: [String], description: 'Fields that a person set' }) changed!: string[];
  @ApiProperty({ type: [String], description: 'What it was split from or joined of' }) from!: string[];
  @ApiProperty({
    ...OPEN_OBJECT,
    description: 'By field: the rule that proposed it, its confidence, its place',
  })
  grounds!: object;
}

export class ReviewedHeadResponse {
  @ApiProperty({ enum: ['proposed', 'accepted'] }) decision!: string;
  @ApiProperty(OPEN_OBJECT) value!: object;
  @ApiProperty({ type: [String] }) questions!: string[];
  @ApiProperty({ type: [String] }) changed!: string[];
  @ApiProperty(OPEN_OBJECT) grounds!: object;
}

export class TextPlaceResponse {
  @ApiProperty() line!: number;
  @ApiProperty() lastLine!: number;
  @ApiProperty({ description: 'Offset in the text, UTF-16' }) start!: number;
  @ApiProperty() end!: number;
}

export class SlipPlaceResponse {
  @ApiProperty() words!: string;
  @ApiProperty({ type: TextPlaceResponse }) source!: TextPlaceResponse;
}

export class SlipResponse extends ImportNoticeResponse {
  @ApiProperty({ type: [SlipPlaceResponse] }) places!: SlipPlaceResponse[];
}

export class ReviewResponse {
  @ApiProperty() version!: number;
  @ApiProperty() canUndo!: boolean;
  @ApiProperty() canRedo!: boolean;
  @ApiProperty({ type: ReviewedHeadResponse }) head!: ReviewedHeadResponse;
  @ApiProperty({ type: [ReviewedItemResponse] }) items!: ReviewedItemResponse[];
  @ApiProperty({ type: [SlipResponse], description: 'What cannot be right in the documents cited' })
  slips!: SlipResponse[];
}

export class PlaceOfPointResponse {
  @ApiProperty({ description: 'Of an item, `plan` for the head, or of words that no item holds' })
  id!: string;
  @ApiProperty(MAYBE_TEXT) field!: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: 'The words that raised it' }) words!: string | null;
}

export class OpenPointResponse extends ImportNoticeResponse {
  @ApiProperty({ enum: ['undecided', 'question', 'problem'] }) kind!: string;
  @ApiProperty({ description: 'Whether no plan can be made while it is open' }) blocks!: boolean;
  @ApiProperty() count!: number;
  @ApiProperty({ type: [PlaceOfPointResponse] }) about!: PlaceOfPointResponse[];
  @ApiProperty(OPEN_OBJECT) values!: object;
}

export class ChecklistResponse {
  @ApiProperty({ description: 'Whether a plan can be made of it' }) ready!: boolean;
  @ApiProperty({ type: [OpenPointResponse] }) open!: OpenPointResponse[];
}

export class ReviewStepResponse {
  @ApiProperty() number!: number;
  @ApiProperty(OPEN_OBJECT) step!: object;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty({ type: String, format: 'date-time' }) at!: string;
}

export class ReviewStepsResponse {
  @ApiProperty({ type: [ReviewStepResponse] }) items!: ReviewStepResponse[];
}

export class TaskConsequencesResponse {
  @ApiProperty({ type: [String], description: 'Agencies that would get a task' }) starting!: string[];
  @ApiProperty({ description: 'Tasks that would go on' }) kept!: number;
  @ApiProperty({ type: [String], description: 'Agencies whose task would be cancelled' }) ending!: string[];
}

export class AssignmentChangeResponse {
  @ApiProperty({ enum: ['added', 'changed', 'dropped'] }) kind!: string;
  @ApiProperty(MAYBE_TEXT) ref!: string | null;
  @ApiProperty(MAYBE_TEXT) newRef!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty({ type: [String] }) fields!: string[];
  @ApiProperty(MAYBE_COUNT) likeness!: number | null;
  @ApiProperty({ type: TaskConsequencesResponse }) tasks!: TaskConsequencesResponse;
}

export class PlanComparisonResponse {
  @ApiProperty() unchanged!: number;
  @ApiProperty({ type: [AssignmentChangeResponse] }) changes!: AssignmentChangeResponse[];
}
