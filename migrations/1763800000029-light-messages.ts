import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a message costs the database: reminders of one moment are taken in order without sorting them, and no key is checked twice. */
export class LightMessages1763800000029 implements MigrationInterface {
  name = 'LightMessages1763800000029'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX reminder_due_ix')
    await queryRunner.query(
      `CREATE INDEX reminder_due_ix ON reminder (organization_id, due_at, id) WHERE state = 'planned'`,
    )
    // Each refers to a person, who refers to the organization.
    for (const table of ['reminder', 'message', 'action_link']) {
      await queryRunner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_organization_fk`)
    }
    // Half of what writing a mail took, where the server was built with it.
    await queryRunner.query(`DO $$ BEGIN
      ALTER TABLE message ALTER COLUMN text SET COMPRESSION lz4, ALTER COLUMN html SET COMPRESSION lz4;
    EXCEPTION WHEN feature_not_supported THEN NULL; END $$`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE message ALTER COLUMN text SET COMPRESSION default, ALTER COLUMN html SET COMPRESSION default',
    )
    for (const table of ['reminder', 'message', 'action_link']) {
      await queryRunner.query(`ALTER TABLE ${table}
        ADD CONSTRAINT ${table}_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)`)
    }
    await queryRunner.query('DROP INDEX reminder_due_ix')
    await queryRunner.query(
      `CREATE INDEX reminder_due_ix ON reminder (organization_id, due_at) WHERE state = 'planned'`,
    )
  }
}
