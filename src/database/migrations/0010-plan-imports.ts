import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans are taken over from their documents: files, what was read of them, and the log of the review. */
export class PlanImports implements MigrationInterface {
  readonly name = 'PlanImports1795219200010';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "plan_import" (
    "id" uuid NOT NULL,
    "agency_id" text NOT NULL,
    "created_by" uuid NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "state" text NOT NULL,
    "title" text,
    "problem" jsonb,
    "readings" integer NOT NULL,
    "times_lost" integer NOT NULL,
    "reading_since" TIMESTAMP WITH TIME ZONE,
    "lines" jsonb,
    "reading" jsonb,
    "proposal" jsonb,
    "version" integer NOT NULL,
    "plan_id" uuid,
    CONSTRAINT "plan_import_drafted" CHECK (("state" = 'drafted') = ("plan_id" IS NOT NULL)),
    CONSTRAINT "plan_import_state_known" CHECK ("state" IN ('reading', 'read', 'failed', 'drafted', 'discarded')),
    CONSTRAINT "PK_e79c2e37fd55d0afa67c6010cd4" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "IDX_19c34e763874fc44ef7bc652b1" ON "plan_import"  ("reading_since") WHERE "state" = 'reading'`,
  `CREATE INDEX "IDX_b60b797500e4fec22a06f0fe13" ON "plan_import"  ("plan_id")`,
  `CREATE INDEX "IDX_2d3c0c77073e15050fa20297e6" ON "plan_import"  ("agency_id", "id")`,
  `CREATE TABLE "plan_import_file" (
    "import_id" uuid NOT NULL,
    "n" integer NOT NULL,
    "name" text NOT NULL,
    "size" integer NOT NULL,
    "sha256" text NOT NULL,
    "bytes" bytea NOT NULL,
    "findings" jsonb,
    CONSTRAINT "PK_c4df73ca955cefd05414efc87ec" PRIMARY KEY ("import_id",
    "n")
  )`,
  `CREATE TABLE "plan_import_step" (
    "import_id" uuid NOT NULL,
    "number" integer NOT NULL,
    "step" jsonb NOT NULL,
    "account_id" uuid NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "PK_98075ba8a21dd482898e3a5cddf" PRIMARY KEY ("import_id",
    "number")
  )`,
  `ALTER TABLE "plan_import" ADD CONSTRAINT "FK_b60b797500e4fec22a06f0fe133" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_import_file" ADD CONSTRAINT "FK_f6bf93957f7597cd149940e2ec1" FOREIGN KEY ("import_id") REFERENCES "plan_import"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_import_step" ADD CONSTRAINT "FK_6c38f8dc74b92b11d00684d907f" FOREIGN KEY ("import_id") REFERENCES "plan_import"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const DOWN = [
  `ALTER TABLE "plan_import_step" DROP CONSTRAINT "FK_6c38f8dc74b92b11d00684d907f"`,
  `ALTER TABLE "plan_import_file" DROP CONSTRAINT "FK_f6bf93957f7597cd149940e2ec1"`,
  `ALTER TABLE "plan_import" DROP CONSTRAINT "FK_b60b797500e4fec22a06f0fe133"`,
  `DROP TABLE "plan_import_step"`,
  `DROP TABLE "plan_import_file"`,
  `DROP TABLE "plan_import"`,
];
