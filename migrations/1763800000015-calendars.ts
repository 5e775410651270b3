import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** Where people's busy times come from, the times themselves, and consents that are under way. */
export class Calendars1763800000015 implements MigrationInterface {
  name = 'Calendars1763800000015'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE busy_source (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      shown_as text NOT NULL,
      secret text,
      calendar text,
      time_zone text,
      etag text,
      refresh_minutes integer,
      event_count integer NOT NULL,
      last_fetched_at timestamptz,
      last_result text,
      problem_code text,
      stale_since timestamptz,
      failures integer NOT NULL,
      next_refresh_at timestamptz,
      expand_at timestamptz,
      claimed_until timestamptz,
      claim integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT busy_source_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT busy_source_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT busy_source_kind_ck CHECK (kind IN ('address', 'file', 'google', 'microsoft')),
      CONSTRAINT busy_source_state_ck CHECK (state IN ('active', 'needs_reconnect', 'disconnecting')),
      CONSTRAINT busy_source_result_ck CHECK (last_result IN ('fetched', 'unchanged', 'failed'))
    )`)
    await queryRunner.query('CREATE INDEX busy_source_person_ix ON busy_source (organization_id, person_id, id)')
    await queryRunner.query('CREATE INDEX busy_source_refresh_ix ON busy_source (organization_id, next_refresh_at)')
    await queryRunner.query('CREATE INDEX busy_source_expand_ix ON busy_source (organization_id, expand_at)')
    await protect(queryRunner, 'busy_source')
    await letSweepSee(queryRunner, 'busy_source', 'organization_id, next_refresh_at, expand_at, claimed_until')

    await queryRunner.query(`CREATE TABLE busy_time (
      organization_id uuid NOT NULL,
      source_id uuid NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      person_id uuid NOT NULL,
      CONSTRAINT busy_time_pk PRIMARY KEY (organization_id, source_id, starts_at),
      CONSTRAINT busy_time_source_fk FOREIGN KEY (organization_id, source_id) REFERENCES busy_source (organization_id, id),
      CONSTRAINT busy_time_order_ck CHECK (starts_at < ends_at)
    )`)
    await queryRunner.query('CREATE INDEX busy_time_person_ix ON busy_time (organization_id, person_id, ends_at)')
    await protect(queryRunner, 'busy_time')

    await queryRunner.query(`CREATE TABLE calendar_consent (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      provider text NOT NULL,
      state_hash text NOT NULL,
      secret text NOT NULL,
      account text,
      expires_at timestamptz NOT NULL,
      CONSTRAINT calendar_consent_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT calendar_consent_state_uq UNIQUE (state_hash),
      CONSTRAINT calendar_consent_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT calendar_consent_provider_ck CHECK (provider IN ('google', 'microsoft'))
    )`)
    await queryRunner.query('CREATE INDEX calendar_consent_person_ix ON calendar_consent (organization_id, person_id)')
    await protect(queryRunner, 'calendar_consent')
    await letSweepSee(queryRunner, 'calendar_consent', 'state_hash, organization_id')

    await queryRunner.query('ALTER TABLE server_key DROP CONSTRAINT server_key_purpose_ck')
    await queryRunner.query(
      `ALTER TABLE server_key ADD CONSTRAINT server_key_purpose_ck CHECK (purpose IN ('token', 'hmac', 'sealing'))`,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM server_key WHERE purpose = 'sealing'`)
    await queryRunner.query('ALTER TABLE server_key DROP CONSTRAINT server_key_purpose_ck')
    await queryRunner.query(
      `ALTER TABLE server_key ADD CONSTRAINT server_key_purpose_ck CHECK (purpose IN ('token', 'hmac'))`,
    )
    await queryRunner.query('DROP TABLE calendar_consent')
    await queryRunner.query('DROP TABLE busy_time')
    await queryRunner.query('DROP TABLE busy_source')
  }
}
