import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** Booked time, who holds it, whether it took place, and what the pair wrote about it. */
export class Sessions1763800000009 implements MigrationInterface {
  name = 'Sessions1763800000009'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE EXTENSION IF NOT EXISTS btree_gist')
    await queryRunner.query(`CREATE TABLE session (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      mentorship_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      kind text NOT NULL,
      room_id uuid,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      agenda text,
      state text NOT NULL,
      sequence integer NOT NULL,
      proposed_by_id uuid NOT NULL,
      proposed_at timestamptz NOT NULL,
      confirmed_at timestamptz,
      moved_at timestamptz,
      called_off_at timestamptz,
      called_off_by_id uuid,
      cancel_reason text,
      debrief_written_at timestamptz,
      mentee_feedback_at timestamptz,
      mentor_feedback_at timestamptz,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT session_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT session_mentorship_fk FOREIGN KEY (organization_id, mentorship_id) REFERENCES mentorship (organization_id, id),
      CONSTRAINT session_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
      CONSTRAINT session_pair_ck CHECK (mentee_id <> mentor_id),
      CONSTRAINT session_proposer_ck CHECK (proposed_by_id IN (mentee_id, mentor_id)),
      CONSTRAINT session_time_ck CHECK (starts_at < ends_at),
      CONSTRAINT session_kind_ck CHECK (kind IN ('conversation', 'walkthrough', 'brief', 'debrief')),
      CONSTRAINT session_state_ck CHECK (state IN ('proposed', 'confirmed', 'completed', 'no_show', 'declined', 'cancelled')),
      CONSTRAINT session_called_off_ck CHECK ((state IN ('declined', 'cancelled')) = (called_off_at IS NOT NULL))
    )`)
    await queryRunner.query('CREATE INDEX session_time_ix ON session (organization_id, starts_at, id)')
    await queryRunner.query(
      'CREATE INDEX session_mentorship_ix ON session (organization_id, mentorship_id, starts_at, id)',
    )
    await queryRunner.query('CREATE INDEX session_mentee_ix ON session (organization_id, mentee_id, starts_at, id)')
    await queryRunner.query('CREATE INDEX session_mentor_ix ON session (organization_id, mentor_id, starts_at, id)')
    await queryRunner.query('CREATE INDEX session_room_ix ON session (organization_id, room_id)')
    await protect(queryRunner, 'session')

    // One row for each person of a session, so that one constraint also covers who is mentee here and mentor there.
    await queryRunner.query(`CREATE TABLE session_place (
      organization_id uuid NOT NULL,
      session_id uuid NOT NULL,
      person_id uuid NOT NULL,
      during tstzrange NOT NULL,
      CONSTRAINT session_place_pk PRIMARY KEY (organization_id, session_id, person_id),
      CONSTRAINT session_place_session_fk FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
      CONSTRAINT session_place_overlap_ex EXCLUDE USING gist (organization_id WITH =, person_id WITH =, during WITH &&)
    )`)
    await protect(queryRunner, 'session_place')
    // Kept by the database, so that no statement can book a session without taking its time.
    await queryRunner.query(`CREATE FUNCTION keep_session_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state IN ('proposed', 'confirmed') THEN
          INSERT INTO session_place AS place (organization_id, session_id, person_id, during)
          VALUES (NEW.organization_id, NEW.id, NEW.mentee_id, tstzrange(NEW.starts_at, NEW.ends_at)),
                 (NEW.organization_id, NEW.id, NEW.mentor_id, tstzrange(NEW.starts_at, NEW.ends_at))
          ON CONFLICT (organization_id, session_id, person_id)
          DO UPDATE SET during = excluded.during WHERE place.during <> excluded.during;
        ELSE
          DELETE FROM session_place WHERE organization_id = NEW.organization_id AND session_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$`)
    await queryRunner.query(`CREATE TRIGGER session_places AFTER INSERT OR UPDATE OF state, starts_at, ends_at ON session
      FOR EACH ROW EXECUTE FUNCTION keep_session_places()`)

    await queryRunner.query(`CREATE TABLE session_attendance (
      organization_id uuid NOT NULL,
      session_id uuid NOT NULL,
      said_by_id uuid NOT NULL,
      mentee text NOT NULL,
      mentor text NOT NULL,
      said_at timestamptz NOT NULL,
      CONSTRAINT session_attendance_pk PRIMARY KEY (organization_id, session_id, said_by_id),
      CONSTRAINT session_attendance_session_fk FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
      CONSTRAINT session_attendance_person_fk FOREIGN KEY (organization_id, said_by_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_attendance_mentee_ck CHECK (mentee IN ('attended', 'missed', 'excused', 'called_off')),
      CONSTRAINT session_attendance_mentor_ck CHECK (mentor IN ('attended', 'missed', 'excused', 'called_off')),
      CONSTRAINT session_attendance_called_off_ck CHECK ((mentee = 'called_off') = (mentor = 'called_off'))
    )`)
    await protect(queryRunner, 'session_attendance')

    await queryRunner.query(`CREATE TABLE session_debrief (
      organization_id uuid NOT NULL,
      session_id uuid NOT NULL,
      decided_and_by_whom text NOT NULL,
      what_surprised_me text NOT NULL,
      what_i_will_do_differently text NOT NULL,
      version integer NOT NULL,
      written_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT session_debrief_pk PRIMARY KEY (organization_id, session_id),
      CONSTRAINT session_debrief_session_fk FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id)
    )`)
    await protect(queryRunner, 'session_debrief')

    await queryRunner.query(`CREATE TABLE session_feedback (
      organization_id uuid NOT NULL,
      session_id uuid NOT NULL,
      person_id uuid NOT NULL,
      rating integer NOT NULL,
      text text,
      visibility text NOT NULL,
      given_at timestamptz NOT NULL,
      CONSTRAINT session_feedback_pk PRIMARY KEY (organization_id, session_id, person_id),
      CONSTRAINT session_feedback_session_fk FOREIGN KEY (organization_id, session_id) REFERENCES session (organization_id, id),
      CONSTRAINT session_feedback_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_feedback_rating_ck CHECK (rating BETWEEN 1 AND 5),
      CONSTRAINT session_feedback_visibility_ck CHECK (visibility IN ('private', 'pair'))
    )`)
    await protect(queryRunner, 'session_feedback')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['session_feedback', 'session_debrief', 'session_attendance', 'session_place', 'session']) {
      await queryRunner.query(`DROP TABLE ${table}`)
    }
    await queryRunner.query('DROP FUNCTION keep_session_places()')
  }
}
