import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** What people bring to the marketplace: profiles, hours, preferences, and pairs that must never be made. */
export class Profiles1763800000003 implements MigrationInterface {
  name = 'Profiles1763800000003'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX person_department_ix ON person (organization_id, department, id)')

    await queryRunner.query(`CREATE TABLE mentor_profile (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      capacity integer NOT NULL,
      formats text[] NOT NULL,
      wishes jsonb NOT NULL,
      paused_at timestamptz,
      pause_reason text,
      resumed_at timestamptz NOT NULL,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT mentor_profile_pk PRIMARY KEY (organization_id, person_id),
      CONSTRAINT mentor_profile_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT mentor_profile_capacity_ck CHECK (capacity > 0),
      CONSTRAINT mentor_profile_pause_ck CHECK ((paused_at IS NULL) = (pause_reason IS NULL) AND pause_reason IN ('own', 'unanswered_offers'))
    )`)
    await protect(queryRunner, 'mentor_profile')

    // The wanted rooms are one list in order, read and replaced as a whole.
    await queryRunner.query(`CREATE TABLE mentee_profile (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      wants jsonb NOT NULL,
      goal text,
      formats text[] NOT NULL,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT mentee_profile_pk PRIMARY KEY (organization_id, person_id),
      CONSTRAINT mentee_profile_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id)
    )`)
    await protect(queryRunner, 'mentee_profile')

    await queryRunner.query(`CREATE TABLE availability (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      time_zone text NOT NULL,
      weekly jsonb NOT NULL,
      overrides jsonb NOT NULL,
      minimum_notice_minutes integer NOT NULL,
      horizon_days integer NOT NULL,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT availability_pk PRIMARY KEY (organization_id, person_id),
      CONSTRAINT availability_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id)
    )`)
    await protect(queryRunner, 'availability')

    await queryRunner.query(`CREATE TABLE preferences (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      quiet_hours jsonb,
      locale text NOT NULL,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT preferences_pk PRIMARY KEY (organization_id, person_id),
      CONSTRAINT preferences_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id)
    )`)
    await protect(queryRunner, 'preferences')

    // A pair has no direction: the lower id stands first.
    await queryRunner.query(`CREATE TABLE do_not_match (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      other_person_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT do_not_match_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT do_not_match_pair_uq UNIQUE (organization_id, person_id, other_person_id),
      CONSTRAINT do_not_match_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT do_not_match_other_person_fk FOREIGN KEY (organization_id, other_person_id) REFERENCES person (organization_id, id),
      CONSTRAINT do_not_match_order_ck CHECK (person_id < other_person_id)
    )`)
    await queryRunner.query(
      'CREATE INDEX do_not_match_other_person_ix ON do_not_match (organization_id, other_person_id)',
    )
    await protect(queryRunner, 'do_not_match', 'SELECT, INSERT, DELETE')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['do_not_match', 'preferences', 'availability', 'mentee_profile', 'mentor_profile']) {
      await queryRunner.query(`DROP TABLE ${table}`)
    }
    await queryRunner.query('DROP INDEX person_department_ix')
  }
}
