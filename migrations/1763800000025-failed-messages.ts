import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What failed is few among millions, and is what operators look for. */
export class FailedMessages1763800000025 implements MigrationInterface {
  name = 'FailedMessages1763800000025'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE INDEX message_failed_ix ON message (organization_id, told_at, id) WHERE state IN ('failed', 'unknown')`,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX message_failed_ix')
  }
}
