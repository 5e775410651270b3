import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** Calendars that people subscribe to, and answers that came from calendars by mail. */
export class Invitations1763800000016 implements MigrationInterface {
  name = 'Invitations1763800000016'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE calendar_feed (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      token_hash text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT calendar_feed_pk PRIMARY KEY (organization_id, person_id),
      CONSTRAINT calendar_feed_token_uq UNIQUE (token_hash),
      CONSTRAINT calendar_feed_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id)
    )`)
    await protect(queryRunner, 'calendar_feed')
    await letSweepSee(queryRunner, 'calendar_feed', 'token_hash, organization_id, person_id')

    await queryRunner.query(`CREATE TABLE calendar_answer (
      organization_id uuid NOT NULL,
      mail_hash text NOT NULL,
      person_id uuid NOT NULL,
      uid text NOT NULL,
      recurs_at timestamptz,
      sequence integer NOT NULL,
      stamp timestamptz NOT NULL,
      outcome jsonb NOT NULL,
      received_at timestamptz NOT NULL,
      CONSTRAINT calendar_answer_pk PRIMARY KEY (organization_id, mail_hash),
      CONSTRAINT calendar_answer_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id)
    )`)
    await queryRunner.query('CREATE INDEX calendar_answer_uid_ix ON calendar_answer (organization_id, uid, person_id)')
    await protect(queryRunner, 'calendar_answer')

    for (const table of ['session', 'session_series']) await letSweepSee(queryRunner, table, 'organization_id, id')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['session', 'session_series']) {
      await queryRunner.query(`REVOKE SELECT (organization_id, id) ON ${table} FROM anteroom_system`)
      await queryRunner.query(`DROP POLICY ${table}_sweep ON ${table}`)
    }
    await queryRunner.query('DROP TABLE calendar_answer')
    await queryRunner.query('DROP TABLE calendar_feed')
  }
}
