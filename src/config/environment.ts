import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsIP,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The secret of an installation that has chosen none; production refuses it. */
export const DEFAULT_APP_SECRET = 'development-only-secret-change-me-0000';

const BOOLEAN_WORDS = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

/** Reads true/1/yes and false/0/no; anything else is left for @IsBoolean to refuse. */
const AsBoolean = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (BOOLEAN_WORDS.get(value.toLowerCase()) ?? value) : value,
  );

/** Reads a comma-separated list. */
const AsList = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((item) => item.trim().toLowerCase())
          .filter((item) => item !== '')
      : value,
  );

/** The environment variables of one process, one property each, named as they are set. `.env.example` explains each. */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  @IsNotEmpty()
  @Matches(/^postgres(ql)?:\/\//)
  DATABASE_URL!: string;

  // Ten connections serve the API's short transactions; the worker's recordings queue rather than crowd PostgreSQL.
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  DATABASE_POOL_SIZE = 10;

  @IsNotEmpty()
  @Matches(/^[^\s/:]+:\d{1,5}$/)
  TEMPORAL_ADDRESS = 'localhost:7233';

  @IsNotEmpty()
  @IsString()
  TEMPORAL_NAMESPACE = 'default';

  @IsNotEmpty()
  @IsString()
  TEMPORAL_TASK_QUEUE = 'don-doc';

  @AsBoolean()
  @IsBoolean()
  TEMPORAL_TLS = false;

  @IsOptional()
  @IsString()
  TEMPORAL_TLS_SERVER_NAME?: string;

  @IsOptional()
  @IsString()
  TEMPORAL_TLS_CA_FILE?: string;

  @IsOptional()
  @IsString()
  TEMPORAL_TLS_CERT_FILE?: string;

  @IsOptional()
  @IsString()
  TEMPORAL_TLS_KEY_FILE?: string;

  @IsOptional()
  @IsString()
  TEMPORAL_API_KEY?: string;

  // Temporal itself keeps at least one day; ten years are longer than any plan is followed.
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3_650)
  TEMPORAL_RETENTION_DAYS = 90;

  @IsOptional()
  @IsString()
  TEMPORAL_CODEC_KEYS?: string;

  @IsOptional()
  @IsString()
  TEMPORAL_CODEC_KEYS_FILE?: string;

  @AsBoolean()
  @IsBoolean()
  DEMO_MODE = false;

  @AsBoolean()
  @IsBoolean()
  DEMO_HISTORY = true;

  @IsOptional()
  @Matches(/^smtps?:\/\//)
  SMTP_URL?: string;

  @IsEmail({ allow_display_name: true, require_tld: false })
  MAIL_FROM = 'Đôn Đốc <don-doc@localhost.localdomain>';

  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  PUBLIC_URL = 'http://localhost:3000';

  // Half a day: one working day with its lunch break and an evening's catching up.
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(720)
  SESSION_TTL_HOURS = 12;

  @Type(() => Number)
  @IsInt()
  @Min(1024)
  @Max(1_073_741_824)
  FILE_MAX_BYTES = 20 * 1024 * 1024;

  @AsList()
  @IsNotEmpty()
  @Matches(/^[a-z0-9]{1,8}$/, { each: true })
  ALLOWED_FILE_TYPES: string[] = ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'csv', 'txt', 'jpg', 'png'];

  @IsIn(LOG_LEVELS)
  LOG_LEVEL: LogLevel = 'log';

  @IsOptional()
  @MinLength(16)
  METRICS_TOKEN?: string;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(65_535)
  WORKER_METRICS_PORT = 0;

  @IsIP()
  WORKER_METRICS_HOST = '127.0.0.1';

  // Not set: as many as the memory of the machine allows.
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2)
  @Max(100_000)
  WORKER_CACHED_WORKFLOWS?: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3_600)
  ALARM_LOOK_SECONDS = 60;

  // The promise of clock.md section 4: nothing planned stays planned longer.
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(86_400)
  ALARM_OVERDUE_SECONDS = 600;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(86_400)
  ALARM_WORKER_SECONDS = 300;

  // A server that restarts is back before.
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(86_400)
  ALARM_UNREACHABLE_SECONDS = 120;

  @IsNotEmpty()
  @Matches(/^(false|true|\d{1,2}|[0-9a-z.:/, ]+)$/i)
  TRUST_PROXY = 'loopback';

  @IsOptional()
  @AsBoolean()
  @IsBoolean()
  SESSION_COOKIE_SECURE?: boolean;

  @MinLength(16)
  APP_SECRET = DEFAULT_APP_SECRET;

  @AsBoolean()
  @IsBoolean()
  PARENT_PIPE = false;

  @IsOptional()
  @Matches(/^[a-z0-9](?:[a-z0-9._@-]{0,98}[a-z0-9])?$/)
  ADMIN_LOGIN?: string;

  // As long as a password that a person chooses has to be.
  @IsOptional()
  @MinLength(12)
  ADMIN_PASSWORD?: string;
}
