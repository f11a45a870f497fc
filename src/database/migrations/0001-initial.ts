import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the whole schema. Written by `npm run migration:initial`, not by hand. */
export class Initial implements MigrationInterface {
  readonly name = 'Initial1795219200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "audit_entry" (
    "chain_id" text NOT NULL,
    "n" integer NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "actor_account_id" uuid,
    "actor_agency_id" text,
    "action" text NOT NULL,
    "subject_type" text NOT NULL,
    "subject_id" text NOT NULL,
    "data" jsonb NOT NULL,
    "prev_hash" bytea NOT NULL,
    "hash" bytea NOT NULL,
    CONSTRAINT "PK_ed10c268359baa9abcc60346ba8" PRIMARY KEY ("chain_id", "n")
  )`,
  `CREATE INDEX "IDX_3e376f81b0b67a9f9e36f6705d" ON "audit_entry"  ("actor_account_id") `,
  `CREATE INDEX "IDX_006de786af5bd9aa8af7bd876f" ON "audit_entry"  ("subject_type", "subject_id") `,
  `CREATE TABLE "installation" (
    "id" integer NOT NULL,
    "demo_mode" boolean NOT NULL,
    "offset_ms" bigint NOT NULL DEFAULT '0',
    "offset_version" integer NOT NULL DEFAULT '0',
    "last_plan_instant" TIMESTAMP WITH TIME ZONE,
    "last_tick_at" TIMESTAMP WITH TIME ZONE,
    "generation" integer NOT NULL DEFAULT '1',
    "sentinel" text NOT NULL,
    CONSTRAINT "installation_single_row" CHECK ("id" = 1),
    CONSTRAINT "PK_f0cd0b17a45357b5e1da1da1680" PRIMARY KEY ("id")
  )`,
  `CREATE TABLE "account" (
    "id" uuid NOT NULL,
    "login" text NOT NULL,
    "password_hash" text NOT NULL,
    "display_name" text NOT NULL,
    "email" text,
    "agency_id" text,
    "roles" text array NOT NULL,
    "locale" text NOT NULL DEFAULT 'vi',
    "active" boolean NOT NULL DEFAULT true,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "account_login_lower" CHECK ("login" = lower("login")),
    CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_02ec5e354b7a10ffa2e1c0b70e" ON "account"  ("login") `,
  `CREATE INDEX "IDX_4f747095b9b189295db324b20e" ON "account"  ("agency_id") `,
  `CREATE TABLE "api_token" (
    "id" uuid NOT NULL,
    "hash" text NOT NULL,
    "name" text NOT NULL,
    "account_id" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "last_used_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "PK_d862311c568d175c26f41bc6f98" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_60221392192b32c7560c128a6f" ON "api_token"  ("hash") `,
  `CREATE INDEX "IDX_695ed7a27305873d30ee0f6e12" ON "api_token"  ("account_id") `,
  `CREATE TABLE "login_attempt" (
    "key" text NOT NULL,
    "count" integer NOT NULL,
    "window_ends_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_2b7decd11c28ffdfdde28e05382" PRIMARY KEY ("key")
  )`,
  `CREATE INDEX "IDX_b7cbce255e3de6205edb1ded83" ON "login_attempt"  ("window_ends_at") `,
  `CREATE TABLE "session" (
    "id" text NOT NULL,
    "account_id" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "user_agent" text NOT NULL,
    "ip" text NOT NULL,
    CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_fae5a6b4a57f098e9af8520d49" ON "session"  ("account_id") `,
  `CREATE INDEX "IDX_2223e981900a413ce4ce6386f9" ON "session"  ("expires_at") `,
  `ALTER TABLE "api_token" ADD CONSTRAINT "FK_695ed7a27305873d30ee0f6e127" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const DOWN = [
  `ALTER TABLE "session" DROP CONSTRAINT "FK_fae5a6b4a57f098e9af8520d499"`,
  `ALTER TABLE "api_token" DROP CONSTRAINT "FK_695ed7a27305873d30ee0f6e127"`,
  `DROP INDEX "public"."IDX_2223e981900a413ce4ce6386f9"`,
  `DROP INDEX "public"."IDX_fae5a6b4a57f098e9af8520d49"`,
  `DROP TABLE "session"`,
  `DROP INDEX "public"."IDX_b7cbce255e3de6205edb1ded83"`,
  `DROP TABLE "login_attempt"`,
  `DROP INDEX "public"."IDX_695ed7a27305873d30ee0f6e12"`,
  `DROP INDEX "public"."IDX_60221392192b32c7560c128a6f"`,
  `DROP TABLE "api_token"`,
  `DROP INDEX "public"."IDX_4f747095b9b189295db324b20e"`,
  `DROP INDEX "public"."IDX_02ec5e354b7a10ffa2e1c0b70e"`,
  `DROP TABLE "account"`,
  `DROP TABLE "installation"`,
  `DROP INDEX "public"."IDX_006de786af5bd9aa8af7bd876f"`,
  `DROP INDEX "public"."IDX_3e376f81b0b67a9f9e36f6705d"`,
  `DROP TABLE "audit_entry"`,
];
