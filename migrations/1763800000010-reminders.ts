import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** What is to be told to whom and when, as planned from the present state. */
export class Reminders1763800000010 implements MigrationInterface {
  name = 'Reminders1763800000010'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE reminder (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      key text NOT NULL,
      kind text NOT NULL,
      step text NOT NULL,
      receiver_id uuid NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      subject_version integer,
      due_at timestamptz NOT NULL,
      meaningless_after timestamptz NOT NULL,
      urgency text NOT NULL,
      settle text NOT NULL,
      state text NOT NULL,
      reason text,
      message_id uuid,
      planned_at timestamptz NOT NULL,
      settled_at timestamptz,
      CONSTRAINT reminder_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT reminder_key_uq UNIQUE (organization_id, key),
      CONSTRAINT reminder_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT reminder_receiver_fk FOREIGN KEY (organization_id, receiver_id) REFERENCES person (organization_id, id),
      CONSTRAINT reminder_state_ck CHECK (state IN ('planned', 'sent', 'suppressed', 'cancelled'))
    )`)
    await queryRunner.query(
      `CREATE INDEX reminder_due_ix ON reminder (organization_id, due_at) WHERE state = 'planned'`,
    )
    await queryRunner.query('CREATE INDEX reminder_subject_ix ON reminder (organization_id, subject_id)')
    await protect(queryRunner, 'reminder')
    await letSweepSee(queryRunner, 'reminder', 'organization_id, state, due_at')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reminder')
  }
}
