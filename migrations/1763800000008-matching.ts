import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** Match requests and the offers made from them. */
export class Matching1763800000008 implements MigrationInterface {
  name = 'Matching1763800000008'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE match_request (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      wants jsonb NOT NULL,
      goal text NOT NULL,
      formats text[] NOT NULL,
      constraints jsonb NOT NULL,
      state text NOT NULL,
      expires_at timestamptz,
      closed_at timestamptz,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT match_request_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT match_request_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT match_request_state_ck CHECK (state IN ('open', 'offered', 'exhausted', 'matched', 'withdrawn', 'expired')),
      CONSTRAINT match_request_expires_ck CHECK ((state IN ('open', 'exhausted')) = (expires_at IS NOT NULL)),
      CONSTRAINT match_request_closed_ck CHECK ((state IN ('matched', 'withdrawn', 'expired')) = (closed_at IS NOT NULL))
    )`)
    await queryRunner.query(`CREATE UNIQUE INDEX match_request_live_uq ON match_request (organization_id, mentee_id)
      WHERE state IN ('open', 'offered', 'exhausted')`)
    await queryRunner.query('CREATE INDEX match_request_mentee_ix ON match_request (organization_id, mentee_id, id)')
    await queryRunner.query(
      'CREATE INDEX match_request_due_ix ON match_request (organization_id, expires_at) WHERE expires_at IS NOT NULL',
    )
    await protect(queryRunner, 'match_request', 'SELECT, INSERT, UPDATE')
    await letSweepSee(queryRunner, 'match_request', 'organization_id, expires_at')

    await queryRunner.query(`CREATE TABLE offer (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      match_request_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      rank integer NOT NULL,
      state text NOT NULL,
      offered_at timestamptz,
      expires_at timestamptz,
      answered_at timestamptz,
      ended_at timestamptz,
      request_outcome text,
      decline_reason text,
      suggested_person_id uuid,
      withdrawn_because text,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT offer_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT offer_match_request_fk FOREIGN KEY (organization_id, match_request_id) REFERENCES match_request (organization_id, id),
      CONSTRAINT offer_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT offer_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT offer_suggested_person_fk FOREIGN KEY (organization_id, suggested_person_id) REFERENCES person (organization_id, id),
      CONSTRAINT offer_people_ck CHECK (mentee_id <> mentor_id),
      CONSTRAINT offer_state_ck CHECK (state IN ('queued', 'pending', 'accepted', 'declined', 'expired', 'withdrawn')),
      CONSTRAINT offer_offered_ck CHECK ((offered_at IS NULL) = (expires_at IS NULL) AND (state IN ('queued', 'withdrawn') OR offered_at IS NOT NULL)),
      CONSTRAINT offer_answered_ck CHECK ((state IN ('accepted', 'declined')) = (answered_at IS NOT NULL)),
      CONSTRAINT offer_ended_ck CHECK ((state IN ('queued', 'pending')) = (ended_at IS NULL)),
      CONSTRAINT offer_outcome_ck CHECK (request_outcome IN ('moved_on', 'exhausted')),
      CONSTRAINT offer_decline_ck CHECK ((state = 'declined') = (decline_reason IS NOT NULL)),
      CONSTRAINT offer_withdrawn_ck CHECK ((state = 'withdrawn') = (withdrawn_because IS NOT NULL))
    )`)
    // At most one mentor is being asked at a time, or has said yes.
    await queryRunner.query(`CREATE UNIQUE INDEX offer_current_uq ON offer (organization_id, match_request_id)
      WHERE state IN ('pending', 'accepted')`)
    await queryRunner.query(`CREATE UNIQUE INDEX offer_mentor_uq ON offer (organization_id, match_request_id, mentor_id)
      WHERE state <> 'withdrawn'`)
    await queryRunner.query('CREATE INDEX offer_match_request_ix ON offer (organization_id, match_request_id, id)')
    await queryRunner.query('CREATE INDEX offer_mentor_ix ON offer (organization_id, mentor_id, id)')
    await queryRunner.query('CREATE INDEX offer_mentee_ix ON offer (organization_id, mentee_id, id)')
    await queryRunner.query('CREATE INDEX offer_record_ix ON offer (organization_id, ended_at)')
    await queryRunner.query(`CREATE INDEX offer_due_ix ON offer (organization_id, expires_at) WHERE state = 'pending'`)
    await protect(queryRunner, 'offer', 'SELECT, INSERT, UPDATE')
    await letSweepSee(queryRunner, 'offer', 'organization_id, state, expires_at')

    await queryRunner.query(`ALTER TABLE mentorship
      ADD CONSTRAINT mentorship_match_request_fk FOREIGN KEY (organization_id, match_request_id) REFERENCES match_request (organization_id, id),
      ADD CONSTRAINT mentorship_offer_fk FOREIGN KEY (organization_id, offer_id) REFERENCES offer (organization_id, id)`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE mentorship DROP CONSTRAINT mentorship_match_request_fk, DROP CONSTRAINT mentorship_offer_fk',
    )
    await queryRunner.query('DROP TABLE offer')
    await queryRunner.query('DROP TABLE match_request')
  }
}
