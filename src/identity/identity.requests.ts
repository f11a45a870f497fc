import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { LOCALES, type Locale } from '../common/locale.ts';
import { MayBeLeftOut } from '../common/optional.ts';
import { PageQuery } from '../common/paging.ts';
import { ROLES, type Role } from './permissions.ts';

// NIST SP 800-63B: length counts, not composition; 12 where the password is the only factor.
export const PASSWORD_MIN = 12;
// Argon2 takes any length; this keeps the work of refusing bounded.
export const PASSWORD_MAX = 200;
export const LOGIN_PATTERN = /^[a-z0-9](?:[a-z0-9._@-]{0,98}[a-z0-9])?$/;

const Lowercased = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  );
const Trimmed = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export class LogInRequest {
  @ApiProperty({ example: 'sonoivu' })
  @Lowercased()
  @IsString()
  @Length(1, 100)
  login!: string;

  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, PASSWORD_MAX)
  password!: string;
}

export class ChangeMeRequest {
  @ApiPropertyOptional({ enum: LOCALES })
  @MayBeLeftOut()
  @IsIn(LOCALES)
  locale?: Locale;

  @ApiPropertyOptional({ type: String, format: 'email', nullable: true, description: 'null: no e-mail' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;
}

export class ChangePasswordRequest {
  @ApiProperty({ format: 'password' })
  @IsString()
  @Length(1, PASSWORD_MAX)
  currentPassword!: string;

  @ApiProperty({ format: 'password', minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX })
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  newPassword!: string;
}

export class CreateAccountRequest {
  @ApiProperty({ example: 'ubnd.phuong.ba-dinh', description: 'Lower-case letters, digits, . _ @ -' })
  @Lowercased()
  @Matches(LOGIN_PATTERN)
  login!: string;

  @ApiProperty({ format: 'password', minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX })
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  password!: string;

  @ApiProperty()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  displayName!: string;

  @ApiPropertyOptional({ type: String, format: 'email', nullable: true })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Required unless the only role is administrator',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  agencyId?: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  @ApiPropertyOptional({ enum: LOCALES, default: 'vi' })
  @MayBeLeftOut()
  @IsIn(LOCALES)
  locale?: Locale;
}

export class ResetPasswordRequest {
  @ApiProperty({ format: 'password', minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX })
  @IsString()
  @Length(PASSWORD_MIN, PASSWORD_MAX)
  password!: string;
}

export class ListAccountsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Accounts of this agency only' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  agencyId?: string;

  @ApiPropertyOptional({ description: 'Only those that may log in (true) or have ended (false)' })
  @IsOptional()
  @Transform(({ obj }: { obj: Record<string, unknown> }) => {
    const given = obj['active'];
    return given === 'true' ? true : given === 'false' ? false : given;
  })
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ description: 'Words of the login or the name; case and diacritics do not matter' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  text?: string;
}

export class CreateApiTokenRequest {
  @ApiProperty({ description: 'What the token is for' })
  @Trimmed()
  @IsString()
  @Length(1, 100)
  name!: string;

  // A year at most: a token that outlives the people who remember it is a hole.
  @ApiPropertyOptional({ minimum: 1, maximum: 366, default: 90 })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(366)
  validDays: number = 90;
}
