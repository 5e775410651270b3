import type { MigrationInterface, QueryRunner } from 'typeorm'

const OF_ORGANIZATIONS = `SELECT format('ALTER TABLE %I', table_name) AS alter FROM information_schema.columns
  WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`

/**
 * Statistics follow each thousand changes, not a tenth of the table. Until they know a new organization, PostgreSQL takes it for one row, and
 * whatever is looked up in it by an index that begins with the organization may read all of it.
 */
export class AnalyzedSoon1763800000030 implements MigrationInterface {
  name = 'AnalyzedSoon1763800000030'

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { alter } of (await queryRunner.query(OF_ORGANIZATIONS)) as { alter: string }[]) {
      await queryRunner.query(`${alter} SET (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000)`)
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { alter } of (await queryRunner.query(OF_ORGANIZATIONS)) as { alter: string }[]) {
      await queryRunner.query(`${alter} RESET (autovacuum_analyze_scale_factor, autovacuum_analyze_threshold)`)
    }
  }
}
