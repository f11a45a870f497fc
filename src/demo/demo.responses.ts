import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

export const ADVANCES = ['day', 'week', 'next-event'] as const;
export type Advance = (typeof ADVANCES)[number];

/** How far the clock is to walk. */
export class AdvanceRequest {
  @ApiProperty({ enum: ADVANCES })
  @IsIn(ADVANCES)
  advance!: Advance;
}

/** An account that anybody may try; its password is public. */
export class DemoAccount {
  @ApiProperty({ example: 'noi-vu' })
  login!: string;
  @ApiProperty()
  password!: string;
  @ApiProperty({ example: 'Người theo dõi kế hoạch' })
  name!: string;
  @ApiProperty({ example: 'Sở Nội vụ' })
  agency!: string;
  @ApiProperty({ example: 'Theo dõi kế hoạch' })
  role!: string;
}

export class DemoClock {
  @ApiProperty({ example: '2025-10-28T09:00:00+07:00' })
  now!: string;
  @ApiProperty({ example: '09:00, thứ Ba, 28/10/2025' })
  text!: string;
}

export class DemoHistory {
  @ApiProperty({ enum: ['waiting', 'walking', 'done'] })
  state!: 'waiting' | 'walking' | 'done';
  @ApiProperty()
  done!: number;
  @ApiProperty()
  total!: number;
  @ApiProperty()
  text!: string;
}

/** What the demonstration shows of itself. */
export class DemoState {
  @ApiProperty({ type: [DemoAccount] })
  accounts!: DemoAccount[];
  @ApiProperty({ type: DemoClock })
  clock!: DemoClock;
  @ApiProperty({ type: DemoHistory })
  history!: DemoHistory;
  @ApiProperty()
  walking!: boolean;
  @ApiProperty({ type: String, nullable: true })
  target!: string | null;
  @ApiProperty({ type: String, nullable: true })
  problem!: string | null;
}

/** Something that happened, newest first: an order of a person, or a rung of a clock. */
export class Happening {
  @ApiProperty({ example: '2025-10-14T10:00:00+07:00' })
  at!: string;
  @ApiProperty({ example: 'rung:overdue-3' })
  kind!: string;
  @ApiProperty({ example: 'UBND phường Ba Đình' })
  agency!: string;
  @ApiProperty({ example: 'III.6.5' })
  what!: string;
  @ApiProperty({ example: 'Quá hạn: chuyển lãnh đạo phụ trách (mức 2)' })
  text!: string;
}
