import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale } from '../common/locale.ts';
import { PERMISSIONS, ROLES, type Permission, type Role } from './permissions.ts';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

export class AccountResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() login!: string;
  @ApiProperty() displayName!: string;
  @ApiProperty(MAYBE_TEXT) email!: string | null;
  @ApiProperty(MAYBE_TEXT) agencyId!: string | null;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: Role[];
  @ApiProperty({ enum: LOCALES }) locale!: Locale;
  @ApiProperty() active!: boolean;
  @ApiProperty(INSTANT) createdAt!: string;
  @ApiProperty(MAYBE_INSTANT) endedAt!: string | null;
}

export class MeResponse extends AccountResponse {
  @ApiProperty({ enum: PERMISSIONS, isArray: true }) permissions!: Permission[];
}

/** Somebody of the same agency. */
export class ColleagueResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'Nguyễn Văn An' }) name!: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles!: Role[];
}

export class AccountPageResponse {
  @ApiProperty({ type: [AccountResponse] }) items!: AccountResponse[];
  @ApiProperty(MAYBE_TEXT) nextCursor!: string | null;
}

export class SessionResponse {
  @ApiProperty() id!: string;
  @ApiProperty(INSTANT) createdAt!: string;
  @ApiProperty(INSTANT) lastSeenAt!: string;
  @ApiProperty(INSTANT) expiresAt!: string;
  @ApiProperty() userAgent!: string;
  @ApiProperty() ip!: string;
  @ApiProperty({ description: 'The log-in that asks' }) current!: boolean;
}

export class EndedSessionsResponse {
  @ApiProperty({ description: 'How many log-ins ended' }) ended!: number;
}

export class LoggedInResponse {
  @ApiProperty({
    description: 'For programs, as Authorization: Bearer; browsers have it in a cookie already',
  })
  token!: string;
  @ApiProperty(INSTANT) expiresAt!: string;
  @ApiProperty({ type: MeResponse }) account!: MeResponse;
}

export class ApiTokenResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) accountId!: string;
  @ApiProperty(INSTANT) createdAt!: string;
  @ApiProperty(INSTANT) expiresAt!: string;
  @ApiProperty(MAYBE_INSTANT) lastUsedAt!: string | null;
}

export class NewApiTokenResponse extends ApiTokenResponse {
  @ApiProperty({ description: 'Shown this once' }) token!: string;
}
