import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Verifications of the ledger with their findings, alarms, and notifications that tell administrators of them. */
export class LedgerEvidence implements MigrationInterface {
  readonly name = 'LedgerEvidence1795219200002';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "ledger_verification" (
    "id" uuid NOT NULL,
    "plan_id" uuid,
    "ordered_by" uuid,
    "daily_for" date,
    "status" text NOT NULL,
    "ordered_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "started_at" TIMESTAMP WITH TIME ZONE,
    "ended_at" TIMESTAMP WITH TIME ZONE,
    "total" integer NOT NULL DEFAULT '0',
    "subjects" integer NOT NULL DEFAULT '0',
    "rows" integer NOT NULL DEFAULT '0',
    "differences" integer NOT NULL DEFAULT '0',
    "tally" jsonb NOT NULL DEFAULT '{}',
    "problem" text,
    CONSTRAINT "ledger_verification_status_known" CHECK ("status" IN ('waiting', 'running', 'done', 'failed')),
    CONSTRAINT "PK_3ed9258827149d97696599a6792" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_5fe0dcbb03873cd2230c392be5" ON "ledger_verification" ("daily_for")
    WHERE "daily_for" IS NOT NULL`,
  `CREATE INDEX "IDX_b38a40c2741f791c0b67c349c5" ON "ledger_verification" ("status")
    WHERE "status" IN ('waiting', 'running')`,
  `CREATE TABLE "ledger_finding" (
    "verification_id" uuid NOT NULL,
    "n" integer NOT NULL,
    "kind" text NOT NULL,
    "subject_id" uuid NOT NULL,
    "plan_id" uuid NOT NULL,
    "clock" text,
    "clock_version" integer,
    "rung" text,
    "repeat" integer,
    "attempt" integer,
    "expected" jsonb,
    "found" jsonb,
    "problem" text,
    CONSTRAINT "PK_0148a38d3354607fbb08a76391a" PRIMARY KEY ("verification_id", "n"),
    CONSTRAINT "FK_eb2163d36e5228bd703e1f2c77c" FOREIGN KEY ("verification_id")
      REFERENCES "ledger_verification"("id") ON DELETE CASCADE ON UPDATE NO ACTION
  )`,
  `CREATE TABLE "alarm" (
    "id" uuid NOT NULL,
    "kind" text NOT NULL,
    "since" TIMESTAMP WITH TIME ZONE NOT NULL,
    "until" TIMESTAMP WITH TIME ZONE,
    "last_seen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "facts" jsonb NOT NULL,
    CONSTRAINT "PK_ea806c911b4b0617f2e306094e7" PRIMARY KEY ("id")
  )`,
  `CREATE UNIQUE INDEX "IDX_bc300560601a6d285b3d4312e3" ON "alarm" ("kind") WHERE "until" IS NULL`,
  `ALTER TABLE "notification" ALTER COLUMN "plan_id" DROP NOT NULL`,
  `CREATE INDEX "notification_for_administrators" ON "notification" ("id") WHERE "recipient_role" = 'administrator'`,
];

const DOWN = [
  `DROP INDEX "public"."notification_for_administrators"`,
  // The release before knows no notification without a plan.
  `DELETE FROM "notification_read" WHERE "notification_id" IN (SELECT "id" FROM "notification" WHERE "plan_id" IS NULL)`,
  `DELETE FROM "notification" WHERE "plan_id" IS NULL`,
  `ALTER TABLE "notification" ALTER COLUMN "plan_id" SET NOT NULL`,
  `DROP TABLE "alarm"`,
  `DROP TABLE "ledger_finding"`,
  `DROP TABLE "ledger_verification"`,
];
