import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Lets what calendars once answered be forgotten, and an address end with its owner's leaving. */
export class OldCalendarAnswers1763800000026 implements MigrationInterface {
  name = 'OldCalendarAnswers1763800000026'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX calendar_answer_received_ix ON calendar_answer (received_at)')
    await queryRunner.query('CREATE POLICY calendar_answer_sweep ON calendar_answer TO anteroom_system USING (true)')
    await queryRunner.query('GRANT SELECT (received_at), DELETE ON calendar_answer TO anteroom_system')
    await queryRunner.query(`DELETE FROM calendar_feed f USING person p
      WHERE p.organization_id = f.organization_id AND p.id = f.person_id AND p.left_at IS NOT NULL`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE SELECT (received_at), DELETE ON calendar_answer FROM anteroom_system')
    await queryRunner.query('DROP POLICY calendar_answer_sweep ON calendar_answer')
    await queryRunner.query('DROP INDEX calendar_answer_received_ix')
  }
}
