import { ApiProperty } from '@nestjs/swagger';
import { markerKinds, type MarkerKind } from '../../domain/plan-text/list-markers.ts';

export const SPAN_KINDS = ['assignments', 'targets', 'generalTasks', 'reporting'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A piece of a paragraph. */
export class TextPartResponse {
  @ApiProperty() text!: string;
  @ApiProperty({ type: [String], description: 'Ids of the spans that these words are part of' })
  ids!: string[];
}

export class ParagraphResponse {
  @ApiProperty({ description: 'Line of the source on which it begins, from 1' }) line!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Null where the file knows no pages' })
  page!: number | null;
  @ApiProperty({ description: 'As written; empty without a mark', example: 'a)' }) marker!: string;
  @ApiProperty({
    enum: markerKinds,
    nullable: true,
    description: 'Outermost first; tells how deep it stands',
  })
  markerKind!: MarkerKind | null;
  @ApiProperty({ description: 'A row of a table; its cells are parted by " | "' }) isRow!: boolean;
  @ApiProperty({ type: [TextPartResponse], description: 'Joined as they are, they are the paragraph' })
  parts!: TextPartResponse[];
}

/** Something that was read from the text. */
export class SpanResponse {
  @ApiProperty({ description: 'Of an assignment: its id; of an item under review: the id of the item' })
  id!: string;
  @ApiProperty({ enum: SPAN_KINDS }) kind!: SpanKind;
  @ApiProperty({ example: 'III.6.5' }) ref!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'First line of the source text, from 1' }) line!: number;
  @ApiProperty({ description: 'Offset in the source text, UTF-16' }) start!: number;
  @ApiProperty({ description: 'Exclusive' }) end!: number;
}

/** The text of a plan, with everything that was read from it. */
export class PlanTextResponse {
  @ApiProperty({ type: [ParagraphResponse], description: 'Empty where the plan was entered without a text' })
  paragraphs!: ParagraphResponse[];
  @ApiProperty({ type: [SpanResponse], description: 'In the order of the text' }) spans!: SpanResponse[];
}
