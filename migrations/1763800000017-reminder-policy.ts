import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** Reminders of every kind: an organization's own policy, what people choose, digests, and when a mentorship fell quiet. */
export class ReminderPolicy1763800000017 implements MigrationInterface {
  name = 'ReminderPolicy1763800000017'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE reminder
      ADD COLUMN moved_from timestamptz,
      ADD COLUMN digest_at timestamptz,
      ADD COLUMN snoozed_until timestamptz`)
    await queryRunner.query('CREATE INDEX reminder_list_ix ON reminder (organization_id, due_at, id)')
    await queryRunner.query(
      `CREATE INDEX reminder_receiver_ix ON reminder (organization_id, receiver_id, due_at) WHERE state = 'planned'`,
    )

    await queryRunner.query(`CREATE TABLE reminder_policy (
      organization_id uuid NOT NULL,
      version integer NOT NULL,
      changes jsonb NOT NULL,
      saved_at timestamptz NOT NULL,
      saved_by_kind text NOT NULL,
      saved_by_id text NOT NULL,
      CONSTRAINT reminder_policy_pk PRIMARY KEY (organization_id, version),
      CONSTRAINT reminder_policy_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await protect(queryRunner, 'reminder_policy', 'SELECT, INSERT')

    await queryRunner.query(`CREATE TABLE reminder_replan (
      organization_id uuid NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      CONSTRAINT reminder_replan_pk PRIMARY KEY (organization_id, subject_id),
      CONSTRAINT reminder_replan_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await protect(queryRunner, 'reminder_replan')
    await letSweepSee(queryRunner, 'reminder_replan', 'organization_id')

    await queryRunner.query(`ALTER TABLE preferences
      ALTER COLUMN locale DROP NOT NULL,
      ADD COLUMN channels text[],
      ADD COLUMN digest_hour integer,
      ADD COLUMN paused_until date,
      ADD COLUMN unsubscribed text[] NOT NULL DEFAULT '{}',
      ADD CONSTRAINT preferences_digest_hour_ck CHECK (digest_hour BETWEEN 0 AND 23)`)
    await queryRunner.query('ALTER TABLE preferences ALTER COLUMN unsubscribed DROP DEFAULT')

    // Those that run already are quiet from now on.
    await queryRunner.query(`ALTER TABLE mentorship
      ADD COLUMN active_since timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN booked_until timestamptz,
      ADD COLUMN quiet_since timestamptz NOT NULL DEFAULT now()`)
    await queryRunner.query(
      'ALTER TABLE mentorship ALTER COLUMN active_since DROP DEFAULT, ALTER COLUMN quiet_since DROP DEFAULT',
    )
    await queryRunner.query(
      `CREATE INDEX mentorship_quiet_ix ON mentorship (organization_id, quiet_since) WHERE state = 'active'`,
    )
    await letSweepSee(queryRunner, 'mentorship', 'organization_id, state, quiet_since')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP POLICY mentorship_sweep ON mentorship')
    await queryRunner.query('REVOKE SELECT (organization_id, state, quiet_since) ON mentorship FROM anteroom_system')
    await queryRunner.query('DROP INDEX mentorship_quiet_ix')
    await queryRunner.query(
      'ALTER TABLE mentorship DROP COLUMN quiet_since, DROP COLUMN booked_until, DROP COLUMN active_since',
    )
    await queryRunner.query(`UPDATE preferences SET locale = 'en' WHERE locale IS NULL`)
    await queryRunner.query(`ALTER TABLE preferences
      DROP COLUMN unsubscribed, DROP COLUMN paused_until, DROP COLUMN digest_hour, DROP COLUMN channels,
      ALTER COLUMN locale SET NOT NULL`)
    await queryRunner.query('DROP TABLE reminder_replan')
    await queryRunner.query('DROP TABLE reminder_policy')
    await queryRunner.query('DROP INDEX reminder_receiver_ix')
    await queryRunner.query('DROP INDEX reminder_list_ix')
    await queryRunner.query(
      'ALTER TABLE reminder DROP COLUMN snoozed_until, DROP COLUMN digest_at, DROP COLUMN moved_from',
    )
  }
}
