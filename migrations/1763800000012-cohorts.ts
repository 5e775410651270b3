import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** Long work, cohorts with their assignments, and the history of an organization's weights. */
export class Cohorts1763800000012 implements MigrationInterface {
  name = 'Cohorts1763800000012'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE operation (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      kind text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      status text NOT NULL,
      progress integer NOT NULL,
      result jsonb,
      problem jsonb,
      attempts integer NOT NULL,
      due_at timestamptz,
      actor_kind text NOT NULL,
      actor_id text NOT NULL,
      request_id text NOT NULL,
      ended_at timestamptz,
      created_at timestamptz NOT NULL,
      CONSTRAINT operation_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT operation_status_ck CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
      CONSTRAINT operation_progress_ck CHECK (progress BETWEEN 0 AND 100),
      CONSTRAINT operation_due_ck CHECK ((status IN ('queued', 'running')) = (due_at IS NOT NULL)),
      CONSTRAINT operation_ended_ck CHECK ((status IN ('queued', 'running')) = (ended_at IS NULL)),
      CONSTRAINT operation_problem_ck CHECK ((status = 'failed') = (problem IS NOT NULL))
    )`)
    await queryRunner.query(
      'CREATE INDEX operation_due_ix ON operation (organization_id, due_at) WHERE due_at IS NOT NULL',
    )
    await protect(queryRunner, 'operation', 'SELECT, INSERT, UPDATE')
    await letSweepSee(queryRunner, 'operation', 'organization_id, due_at')

    await queryRunner.query(`CREATE TABLE cohort (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      name text NOT NULL,
      goal text,
      formats text[] NOT NULL,
      state text NOT NULL,
      assignment_id uuid,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT cohort_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT cohort_state_ck CHECK (state IN ('draft', 'assigned', 'published')),
      CONSTRAINT cohort_assignment_ck CHECK ((state = 'draft') = (assignment_id IS NULL))
    )`)
    await protect(queryRunner, 'cohort', 'SELECT, INSERT, UPDATE')

    await queryRunner.query(`CREATE TABLE cohort_participant (
      organization_id uuid NOT NULL,
      cohort_id uuid NOT NULL,
      part text NOT NULL,
      person_id uuid NOT NULL,
      enrolled_at timestamptz NOT NULL,
      CONSTRAINT cohort_participant_pk PRIMARY KEY (organization_id, cohort_id, part, person_id),
      CONSTRAINT cohort_participant_cohort_fk FOREIGN KEY (organization_id, cohort_id) REFERENCES cohort (organization_id, id),
      CONSTRAINT cohort_participant_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT cohort_participant_part_ck CHECK (part IN ('mentee', 'mentor'))
    )`)
    await protect(queryRunner, 'cohort_participant', 'SELECT, INSERT, DELETE')

    await queryRunner.query(`CREATE TABLE cohort_decision (
      organization_id uuid NOT NULL,
      cohort_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      kind text NOT NULL,
      override boolean NOT NULL,
      decided_at timestamptz NOT NULL,
      CONSTRAINT cohort_decision_pk PRIMARY KEY (organization_id, cohort_id, mentee_id, mentor_id),
      CONSTRAINT cohort_decision_cohort_fk FOREIGN KEY (organization_id, cohort_id) REFERENCES cohort (organization_id, id),
      CONSTRAINT cohort_decision_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT cohort_decision_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT cohort_decision_kind_ck CHECK (kind IN ('pin', 'forbid')),
      CONSTRAINT cohort_decision_override_ck CHECK (kind = 'pin' OR NOT override)
    )`)
    await queryRunner.query(`CREATE UNIQUE INDEX cohort_decision_pin_uq ON cohort_decision (organization_id, cohort_id, mentee_id)
      WHERE kind = 'pin'`)
    await protect(queryRunner, 'cohort_decision', 'SELECT, INSERT, UPDATE, DELETE')

    await queryRunner.query(`CREATE TABLE assignment (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      cohort_id uuid NOT NULL,
      operation_id uuid NOT NULL,
      previous_id uuid,
      objective text NOT NULL,
      seed integer NOT NULL,
      status text NOT NULL,
      mentor_ids uuid[] NOT NULL,
      places integer[] NOT NULL,
      outcome jsonb,
      publish_as text,
      publish_operation_id uuid,
      version integer NOT NULL,
      ended_at timestamptz,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT assignment_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT assignment_cohort_fk FOREIGN KEY (organization_id, cohort_id) REFERENCES cohort (organization_id, id),
      CONSTRAINT assignment_operation_fk FOREIGN KEY (organization_id, operation_id) REFERENCES operation (organization_id, id),
      CONSTRAINT assignment_previous_fk FOREIGN KEY (organization_id, previous_id) REFERENCES assignment (organization_id, id),
      CONSTRAINT assignment_publish_operation_fk FOREIGN KEY (organization_id, publish_operation_id) REFERENCES operation (organization_id, id),
      CONSTRAINT assignment_objective_ck CHECK (objective IN ('total_score', 'fair', 'stable')),
      CONSTRAINT assignment_status_ck CHECK (status IN ('running', 'ready', 'replaced', 'publishing', 'published', 'cancelled', 'failed')),
      CONSTRAINT assignment_outcome_ck CHECK ((status IN ('running', 'cancelled', 'failed')) = (outcome IS NULL)),
      CONSTRAINT assignment_publish_ck CHECK ((status IN ('publishing', 'published')) = (publish_as IS NOT NULL) AND publish_as IN ('offers', 'mentorships')),
      CONSTRAINT assignment_publish_operation_ck CHECK ((publish_as IS NULL) = (publish_operation_id IS NULL)),
      CONSTRAINT assignment_ended_ck CHECK ((status = 'running') = (ended_at IS NULL))
    )`)
    // One run of a cohort at a time.
    await queryRunner.query(`CREATE UNIQUE INDEX assignment_running_uq ON assignment (organization_id, cohort_id)
      WHERE status = 'running'`)
    await queryRunner.query('CREATE INDEX assignment_cohort_ix ON assignment (organization_id, cohort_id, id)')
    await protect(queryRunner, 'assignment', 'SELECT, INSERT, UPDATE')
    await queryRunner.query(`ALTER TABLE cohort
      ADD CONSTRAINT cohort_assignment_fk FOREIGN KEY (organization_id, assignment_id) REFERENCES assignment (organization_id, id)`)

    await queryRunner.query(`CREATE TABLE assignment_pair (
      organization_id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      score integer NOT NULL,
      pinned boolean NOT NULL,
      overrides text[] NOT NULL,
      reasons jsonb NOT NULL,
      outcome text,
      refused_because text,
      offer_id uuid,
      mentorship_id uuid,
      CONSTRAINT assignment_pair_pk PRIMARY KEY (organization_id, assignment_id, mentee_id),
      CONSTRAINT assignment_pair_assignment_fk FOREIGN KEY (organization_id, assignment_id) REFERENCES assignment (organization_id, id),
      CONSTRAINT assignment_pair_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT assignment_pair_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT assignment_pair_offer_fk FOREIGN KEY (organization_id, offer_id) REFERENCES offer (organization_id, id),
      CONSTRAINT assignment_pair_mentorship_fk FOREIGN KEY (organization_id, mentorship_id) REFERENCES mentorship (organization_id, id),
      CONSTRAINT assignment_pair_people_ck CHECK (mentee_id <> mentor_id),
      CONSTRAINT assignment_pair_score_ck CHECK (score BETWEEN 0 AND 1000),
      CONSTRAINT assignment_pair_outcome_ck CHECK (outcome IN ('published', 'refused')),
      CONSTRAINT assignment_pair_refused_ck CHECK ((outcome = 'refused') IS TRUE = (refused_because IS NOT NULL)),
      CONSTRAINT assignment_pair_published_ck CHECK ((outcome = 'published') IS TRUE = (num_nonnulls(offer_id, mentorship_id) = 1))
    )`)
    await protect(queryRunner, 'assignment_pair', 'SELECT, INSERT, UPDATE')

    await queryRunner.query(`CREATE TABLE assignment_candidate (
      organization_id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentors integer[] NOT NULL,
      scores integer[] NOT NULL,
      mentor_scores integer[],
      CONSTRAINT assignment_candidate_pk PRIMARY KEY (organization_id, assignment_id, mentee_id),
      CONSTRAINT assignment_candidate_assignment_fk FOREIGN KEY (organization_id, assignment_id) REFERENCES assignment (organization_id, id),
      CONSTRAINT assignment_candidate_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id)
    )`)
    await protect(queryRunner, 'assignment_candidate', 'SELECT, INSERT')

    await queryRunner.query(`CREATE TABLE weights_version (
      organization_id uuid NOT NULL,
      number integer NOT NULL,
      weights jsonb NOT NULL,
      actor_kind text NOT NULL,
      actor_id text NOT NULL,
      request_id text NOT NULL,
      changed_at timestamptz NOT NULL,
      CONSTRAINT weights_version_pk PRIMARY KEY (organization_id, number),
      CONSTRAINT weights_version_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`)
    await protect(queryRunner, 'weights_version', 'SELECT, INSERT')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE cohort DROP CONSTRAINT cohort_assignment_fk')
    for (const table of [
      'weights_version',
      'assignment_candidate',
      'assignment_pair',
      'assignment',
      'cohort_decision',
      'cohort_participant',
      'cohort',
      'operation',
    ]) {
      await queryRunner.query(`DROP TABLE ${table}`)
    }
  }
}
