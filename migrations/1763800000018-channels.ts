import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** Other ways than mail to reach people, addresses that take no mail, and what operators ask of messages. */
export class Channels1763800000018 implements MigrationInterface {
  name = 'Channels1763800000018'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE channel (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      person_id uuid,
      kind text NOT NULL,
      name text NOT NULL,
      address_sealed text NOT NULL,
      address_hint text NOT NULL,
      secret_sealed text,
      message_kinds text[] NOT NULL,
      enabled boolean NOT NULL,
      disabled_because text,
      last_result text,
      last_result_at timestamptz,
      removed_at timestamptz,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT channel_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT channel_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT channel_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT channel_kind_ck CHECK (kind IN ('slack', 'teams', 'webhook')),
      CONSTRAINT channel_secret_ck CHECK ((kind = 'webhook') = (secret_sealed IS NOT NULL)),
      CONSTRAINT channel_disabled_ck CHECK (NOT enabled OR disabled_because IS NULL)
    )`)
    await protect(queryRunner, 'channel')

    await queryRunner.query(`CREATE TABLE bouncing_address (
      organization_id uuid NOT NULL,
      address text NOT NULL,
      reason text NOT NULL,
      bounced_at timestamptz NOT NULL,
      CONSTRAINT bouncing_address_pk PRIMARY KEY (organization_id, address),
      CONSTRAINT bouncing_address_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await protect(queryRunner, 'bouncing_address')

    await queryRunner.query(`ALTER TABLE message
      ADD COLUMN channel_id uuid,
      ADD COLUMN reminder_ids uuid[],
      ADD COLUMN unsubscribe_url text,
      ADD COLUMN due_at timestamptz,
      ADD COLUMN bounce text,
      ADD CONSTRAINT message_channel_fk FOREIGN KEY (organization_id, channel_id) REFERENCES channel (organization_id, id),
      ADD CONSTRAINT message_channel_ck CHECK ((channel = 'mail') = (channel_id IS NULL))`)
    await queryRunner.query('CREATE INDEX message_told_ix ON message (organization_id, told_at, id)')
    await queryRunner.query('GRANT SELECT (id, channel) ON message TO anteroom_system')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE SELECT (id, channel) ON message FROM anteroom_system')
    await queryRunner.query('DROP INDEX message_told_ix')
    await queryRunner.query(`ALTER TABLE message
      DROP CONSTRAINT message_channel_ck, DROP CONSTRAINT message_channel_fk,
      DROP COLUMN bounce, DROP COLUMN due_at, DROP COLUMN unsubscribe_url, DROP COLUMN reminder_ids, DROP COLUMN channel_id`)
    await queryRunner.query('DROP TABLE bouncing_address')
    await queryRunner.query('DROP TABLE channel')
  }
}
