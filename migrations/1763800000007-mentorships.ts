import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** Accepted pairs. Where they come from (a match request, an offer) is tied on by the migration of matching. */
export class Mentorships1763800000007 implements MigrationInterface {
  name = 'Mentorships1763800000007'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE mentorship (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      match_request_id uuid,
      offer_id uuid,
      goal text NOT NULL,
      room_ids uuid[] NOT NULL,
      state text NOT NULL,
      started_at timestamptz NOT NULL,
      ends_on date NOT NULL,
      paused_at timestamptz,
      ended_at timestamptz,
      ended_by text,
      end_reason text,
      thanks text,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT mentorship_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT mentorship_offer_uq UNIQUE (organization_id, offer_id),
      CONSTRAINT mentorship_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT mentorship_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT mentorship_people_ck CHECK (mentee_id <> mentor_id),
      CONSTRAINT mentorship_state_ck CHECK (state IN ('active', 'paused', 'completed', 'ended')),
      CONSTRAINT mentorship_paused_ck CHECK ((state = 'paused') = (paused_at IS NOT NULL)),
      CONSTRAINT mentorship_ended_ck CHECK ((state IN ('completed', 'ended')) = (ended_at IS NOT NULL)),
      CONSTRAINT mentorship_ended_by_ck CHECK (ended_by IN ('mentee', 'mentor', 'organization'))
    )`)
    // Also what the places in use of a mentor are counted from.
    await queryRunner.query(`CREATE UNIQUE INDEX mentorship_pair_uq ON mentorship (organization_id, mentor_id, mentee_id)
      WHERE state IN ('active', 'paused')`)
    await queryRunner.query('CREATE INDEX mentorship_mentee_ix ON mentorship (organization_id, mentee_id, id)')
    await queryRunner.query('CREATE INDEX mentorship_mentor_ix ON mentorship (organization_id, mentor_id, id)')
    await protect(queryRunner, 'mentorship', 'SELECT, INSERT, UPDATE')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mentorship')
  }
}
