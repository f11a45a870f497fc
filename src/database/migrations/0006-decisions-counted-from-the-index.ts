import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decisions that wait with a standing agency are counted without reading a row of a task. */
export class DecisionsCountedFromTheIndex implements MigrationInterface {
  readonly name = 'DecisionsCountedFromTheIndex1795219200006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "IDX_0a0ce30cb6c39c5c278211f924" ON "task"  ("plan_id", "due_at", "id", "agency_id") WHERE "decision_pending"`,
    );
    await queryRunner.query(`DROP INDEX "IDX_79154d387c1a0437037b1a9d98"`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX "IDX_79154d387c1a0437037b1a9d98" ON "task"  ("plan_id", "due_at", "id") WHERE "decision_pending"`,
    );
    await queryRunner.query(`DROP INDEX "IDX_0a0ce30cb6c39c5c278211f924"`);
  }
}
