import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lets a person be erased: a nameless row is left, which figures hang on, and texts go from where they were only ever added. */
export class Erasure1763800000028 implements MigrationInterface {
  name = 'Erasure1763800000028'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE person ADD COLUMN erased_at timestamptz, ALTER COLUMN external_id DROP NOT NULL`,
    )
    await queryRunner.query(`ALTER TABLE person ADD CONSTRAINT person_erased_ck CHECK (CASE WHEN erased_at IS NULL
      THEN external_id IS NOT NULL ELSE left_at IS NOT NULL AND external_id IS NULL
        AND name = '' AND email = '' AND languages = '{}' AND attributes = '{}'
        AND num_nonnulls(department, title, level, manager_id, hire_date) = 0 END)`)
    await queryRunner.query('GRANT UPDATE (note) ON exposure_entry TO anteroom_app')
    await queryRunner.query('GRANT UPDATE (rows) ON import TO anteroom_app')
    await queryRunner.query('GRANT DELETE ON idempotency_record TO anteroom_app')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE DELETE ON idempotency_record FROM anteroom_app')
    await queryRunner.query('REVOKE UPDATE (rows) ON import FROM anteroom_app')
    await queryRunner.query('REVOKE UPDATE (note) ON exposure_entry FROM anteroom_app')
    await queryRunner.query('ALTER TABLE person DROP CONSTRAINT person_erased_ck')
    await queryRunner.query('UPDATE person SET external_id = id::text WHERE external_id IS NULL')
    await queryRunner.query('ALTER TABLE person ALTER COLUMN external_id SET NOT NULL, DROP COLUMN erased_at')
  }
}
