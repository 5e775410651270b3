import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** What was really sent, and the links in it. */
export class Messages1763800000011 implements MigrationInterface {
  name = 'Messages1763800000011'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE message (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      receiver_id uuid NOT NULL,
      reminder_key text NOT NULL,
      kind text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      subject_version integer,
      channel text NOT NULL,
      subject_line text NOT NULL,
      text text NOT NULL,
      html text NOT NULL,
      invitation_method text,
      invitation text,
      settle text NOT NULL,
      meaningless_after timestamptz NOT NULL,
      state text NOT NULL,
      reason text,
      attempts integer NOT NULL,
      lost_attempts integer NOT NULL,
      next_attempt_at timestamptz NOT NULL,
      receipt text,
      told_at timestamptz NOT NULL,
      sent_at timestamptz,
      CONSTRAINT message_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT message_reminder_uq UNIQUE (organization_id, reminder_key),
      CONSTRAINT message_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT message_receiver_fk FOREIGN KEY (organization_id, receiver_id) REFERENCES person (organization_id, id),
      CONSTRAINT message_state_ck CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed'))
    )`)
    await queryRunner.query(
      `CREATE INDEX message_due_ix ON message (organization_id, next_attempt_at) WHERE state IN ('queued', 'sending')`,
    )
    await queryRunner.query('CREATE INDEX message_subject_ix ON message (organization_id, subject_id)')
    await protect(queryRunner, 'message')
    await letSweepSee(queryRunner, 'message', 'organization_id, state, next_attempt_at')

    await queryRunner.query(`CREATE TABLE action_link (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      token_hash text NOT NULL,
      person_id uuid NOT NULL,
      action text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      subject_version integer,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      CONSTRAINT action_link_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT action_link_token_uq UNIQUE (token_hash),
      CONSTRAINT action_link_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT action_link_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id)
    )`)
    await queryRunner.query('CREATE INDEX action_link_subject_ix ON action_link (organization_id, subject_id)')
    await protect(queryRunner, 'action_link')
    await letSweepSee(queryRunner, 'action_link', 'token_hash, organization_id')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE action_link')
    await queryRunner.query('DROP TABLE message')
  }
}
