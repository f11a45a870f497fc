import { ApiProperty } from '@nestjs/swagger';
import { ALARM_KINDS } from './alarm-kinds.ts';
import type { AlarmFacts, AlarmKind } from './alarm-kinds.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const FACTS = { type: 'object', additionalProperties: true } as const;

/** Something that should not be, from when it was noticed until it was over. System time. */
export class AlarmResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ALARM_KINDS }) kind!: AlarmKind;
  @ApiProperty(INSTANT) since!: string;
  @ApiProperty({ ...INSTANT, nullable: true, description: 'Null while it lasts' }) until!: string | null;
  @ApiProperty({ ...FACTS, description: 'Numbers and instants, by the kind' }) facts!: AlarmFacts;
  @ApiProperty({ description: 'What is wrong, in your language' }) headline!: string;
  @ApiProperty({ description: 'What to do, in your language' }) text!: string;
}

export class AlarmPageResponse {
  @ApiProperty({ type: [AlarmResponse] }) items!: AlarmResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
