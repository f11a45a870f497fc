import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often an item of a job was tried, and who is about to give an agency an assignment's task. */
export class TriesAndClaims implements MigrationInterface {
  readonly name = 'TriesAndClaims1795219200004';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "assignment_claim" (
    "assignment_id" text NOT NULL,
    "agency_id" text NOT NULL,
    "occurrence" integer NOT NULL,
    "task_id" uuid NOT NULL,
    "key" text NOT NULL,
    "claimed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_726ad0b2011619a77dbe8146164" PRIMARY KEY ("assignment_id", "agency_id", "occurrence")
  )`,
  `CREATE INDEX "IDX_6e771d1380d956714d26baf856" ON "assignment_claim" ("task_id")`,
  `ALTER TABLE "bulk_item" ADD "attempts" integer NOT NULL DEFAULT '0'`,
];

const DOWN = [`ALTER TABLE "bulk_item" DROP COLUMN "attempts"`, `DROP TABLE "assignment_claim"`];
