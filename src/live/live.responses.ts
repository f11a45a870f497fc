import { ApiProperty } from '@nestjs/swagger';
import { LIVE_KINDS, type LiveKind } from './live-change.entity.ts';

/** Something to be read anew. */
export class LiveChangeResponse {
  @ApiProperty({ enum: LIVE_KINDS }) kind!: LiveKind;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of tasks, reports, rounds, plans',
  })
  planId!: string | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Which; null: more than can be named, or there is only one (`notifications`, `clock`)',
  })
  ids!: string[] | null;
}

/** The data of the event `changes`. */
export class LiveChangesResponse {
  @ApiProperty({ type: [LiveChangeResponse] }) changes!: LiveChangeResponse[];
}

export const STREAM_ENDS = ['session-ended', 'too-many-streams', 'server-stops'] as const;
export type StreamEnd = (typeof STREAM_ENDS)[number];

/** The data of the event `ended`, after which the stream closes. */
export class StreamEndedResponse {
  @ApiProperty({
    enum: STREAM_ENDS,
    description:
      'session-ended: log in again; too-many-streams: a newer page took its place, do not come back by yourself; ' +
      'server-stops: come back',
  })
  reason!: StreamEnd;
}
