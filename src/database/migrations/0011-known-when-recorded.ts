import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each event tells at which plan time it was recorded, so that nobody expects a firing before that. */
export class KnownWhenRecorded implements MigrationInterface {
  readonly name = 'KnownWhenRecorded1795219200011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "subject_event" ADD "known_at" TIMESTAMP WITH TIME ZONE`);
    // In a demonstration nobody knows any more where its clock stood.
    await queryRunner.query(
      `UPDATE "subject_event" SET "known_at" = "recorded_at"
        WHERE NOT EXISTS (SELECT 1 FROM "installation" WHERE "demo_mode")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "subject_event" DROP COLUMN "known_at"`);
  }
}
