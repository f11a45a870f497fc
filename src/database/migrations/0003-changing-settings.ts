import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Calendar and ladder may change while plans run: versions keep what they were, and each task and report knows the ones
 * that its workflow decides with. Everything added may be empty, for the release before writes it not.
 */
export class ChangingSettings implements MigrationInterface {
  readonly name = 'ChangingSettings1795219200003';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "calendar_day" ADD "source" text`,
  `ALTER TABLE "calendar_version" ADD "days" jsonb`,
  `ALTER TABLE "calendar_version" ADD "reason" text`,
  `ALTER TABLE "calendar_version" ADD "entered_by" uuid`,
  `UPDATE "calendar_version" SET "days" =
     (SELECT jsonb_agg(jsonb_build_object('date', "date", 'kind', "kind", 'name', coalesce("name", '')) ORDER BY "date")
        FROM "calendar_day")
    WHERE "version" = (SELECT max("version") FROM "calendar_version")`,
  `ALTER TABLE "policy" ADD "plan_id" uuid`,
  `ALTER TABLE "policy" ADD "reason" text`,
  `ALTER TABLE "policy" ADD "entered_by" uuid`,
  `ALTER TABLE "subject" ADD "calendar_version" integer`,
  `ALTER TABLE "subject" ADD "policy_version" integer`,
  `UPDATE "subject" SET "calendar_version" = (SELECT max("version") FROM "calendar_version"),
     "policy_version" = (SELECT "policy_version" FROM "plan" WHERE "plan"."id" = "subject"."plan_id")`,
];

const DOWN = [
  `ALTER TABLE "subject" DROP COLUMN "policy_version"`,
  `ALTER TABLE "subject" DROP COLUMN "calendar_version"`,
  `ALTER TABLE "policy" DROP COLUMN "entered_by"`,
  `ALTER TABLE "policy" DROP COLUMN "reason"`,
  `ALTER TABLE "policy" DROP COLUMN "plan_id"`,
  `ALTER TABLE "calendar_version" DROP COLUMN "entered_by"`,
  `ALTER TABLE "calendar_version" DROP COLUMN "reason"`,
  `ALTER TABLE "calendar_version" DROP COLUMN "days"`,
  `ALTER TABLE "calendar_day" DROP COLUMN "source"`,
];
