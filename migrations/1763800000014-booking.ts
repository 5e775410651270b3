import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** Holds, which take time like a session; series of sessions; and who came late. */
export class Booking1763800000014 implements MigrationInterface {
  name = 'Booking1763800000014'

  async up(queryRunner: QueryRunner): Promise<void> {
    const run = (sql: string) => queryRunner.query(sql)
    await run(`CREATE TABLE session_series (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      mentorship_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      proposed_by_id uuid NOT NULL,
      starts_on date NOT NULL,
      local_time text NOT NULL,
      time_zone text NOT NULL,
      every_weeks integer NOT NULL,
      occurrences integer NOT NULL,
      duration_minutes integer NOT NULL,
      kind text NOT NULL,
      room_id uuid,
      agenda text,
      left_out jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT session_series_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT session_series_mentorship_fk FOREIGN KEY (organization_id, mentorship_id) REFERENCES mentorship (organization_id, id),
      CONSTRAINT session_series_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_series_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_series_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
      CONSTRAINT session_series_proposer_ck CHECK (proposed_by_id IN (mentee_id, mentor_id)),
      CONSTRAINT session_series_every_weeks_ck CHECK (every_weeks BETWEEN 1 AND 8),
      CONSTRAINT session_series_occurrences_ck CHECK (occurrences BETWEEN 1 AND 52),
      CONSTRAINT session_series_kind_ck CHECK (kind IN ('conversation', 'walkthrough', 'brief', 'debrief'))
    )`)
    await run('CREATE INDEX session_series_mentorship_ix ON session_series (organization_id, mentorship_id, id)')
    await protect(queryRunner, 'session_series')

    await run(`ALTER TABLE session ADD series_id uuid, ADD series_position integer, ADD recurs_at timestamptz,
      ADD CONSTRAINT session_series_uq UNIQUE (organization_id, series_id, series_position),
      ADD CONSTRAINT session_series_fk FOREIGN KEY (organization_id, series_id) REFERENCES session_series (organization_id, id),
      ADD CONSTRAINT session_series_ck CHECK (num_nonnulls(series_id, series_position, recurs_at) IN (0, 3))`)

    await run(`CREATE TABLE session_hold (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      mentorship_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      held_by_id uuid NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT session_hold_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT session_hold_mentorship_fk FOREIGN KEY (organization_id, mentorship_id) REFERENCES mentorship (organization_id, id),
      CONSTRAINT session_hold_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_hold_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id),
      CONSTRAINT session_hold_holder_ck CHECK (held_by_id IN (mentee_id, mentor_id)),
      CONSTRAINT session_hold_time_ck CHECK (starts_at < ends_at)
    )`)
    await run('CREATE INDEX session_hold_mentee_ix ON session_hold (organization_id, mentee_id)')
    await run('CREATE INDEX session_hold_mentor_ix ON session_hold (organization_id, mentor_id)')
    await protect(queryRunner, 'session_hold')

    // Sessions and holds take places under one constraint. That constraint makes (person, during) a key.
    await run('ALTER TABLE session_place DROP CONSTRAINT session_place_pk')
    await run(`ALTER TABLE session_place ALTER session_id DROP NOT NULL, ADD hold_id uuid,
      ADD CONSTRAINT session_place_pk PRIMARY KEY (organization_id, person_id, during),
      ADD CONSTRAINT session_place_session_uq UNIQUE (organization_id, session_id, person_id),
      ADD CONSTRAINT session_place_hold_uq UNIQUE (organization_id, hold_id, person_id),
      ADD CONSTRAINT session_place_hold_fk FOREIGN KEY (organization_id, hold_id) REFERENCES session_hold (organization_id, id) ON DELETE CASCADE,
      ADD CONSTRAINT session_place_taker_ck CHECK (num_nonnulls(session_id, hold_id) = 1)`)
    await run(`CREATE FUNCTION taken_time(organization uuid, person uuid, starts timestamptz, ends timestamptz)
      RETURNS tstzrange LANGUAGE sql STABLE AS $$
        SELECT tstzrange(starts - make_interval(mins => coalesce(max(buffer_before_minutes), 0)),
                         ends + make_interval(mins => coalesce(max(buffer_after_minutes), 0)))
        FROM availability WHERE organization_id = organization AND person_id = person
      $$`)
    await run(`CREATE OR REPLACE FUNCTION keep_session_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state NOT IN ('proposed', 'confirmed') THEN
          DELETE FROM session_place WHERE organization_id = NEW.organization_id AND session_id = NEW.id;
        -- An answer keeps what was taken, although somebody's buffers may be others by now.
        ELSIF TG_OP = 'INSERT' OR OLD.state NOT IN ('proposed', 'confirmed')
           OR (NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.starts_at, OLD.ends_at) THEN
          INSERT INTO session_place (organization_id, session_id, person_id, during)
          SELECT NEW.organization_id, NEW.id, person, taken_time(NEW.organization_id, person, NEW.starts_at, NEW.ends_at)
          FROM unnest(ARRAY[NEW.mentee_id, NEW.mentor_id]) AS person
          ON CONFLICT (organization_id, session_id, person_id) DO UPDATE SET during = excluded.during;
        END IF;
        RETURN NULL;
      END $$`)
    await run(`CREATE FUNCTION take_hold_places() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO session_place (organization_id, hold_id, person_id, during)
        SELECT NEW.organization_id, NEW.id, person, taken_time(NEW.organization_id, person, NEW.starts_at, NEW.ends_at)
        FROM unnest(ARRAY[NEW.mentee_id, NEW.mentor_id]) AS person;
        RETURN NULL;
      END $$`)
    await run(`CREATE TRIGGER session_hold_places AFTER INSERT ON session_hold
      FOR EACH ROW EXECUTE FUNCTION take_hold_places()`)

    for (const side of ['mentee', 'mentor']) {
      await run(`ALTER TABLE session_attendance DROP CONSTRAINT session_attendance_${side}_ck,
        ADD CONSTRAINT session_attendance_${side}_ck CHECK (${side} IN ('attended', 'late', 'missed', 'excused', 'called_off'))`)
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const run = (sql: string) => queryRunner.query(sql)
    for (const side of ['mentee', 'mentor']) {
      await run(`UPDATE session_attendance SET ${side} = 'attended' WHERE ${side} = 'late'`)
      await run(`ALTER TABLE session_attendance DROP CONSTRAINT session_attendance_${side}_ck,
        ADD CONSTRAINT session_attendance_${side}_ck CHECK (${side} IN ('attended', 'missed', 'excused', 'called_off'))`)
    }
    await run(`CREATE OR REPLACE FUNCTION keep_session_places() RETURNS trigger LANGUAGE plpgsql AS $$
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
    await run('DELETE FROM session_hold')
    await run(`ALTER TABLE session_place DROP CONSTRAINT session_place_pk, DROP CONSTRAINT session_place_taker_ck,
      DROP CONSTRAINT session_place_hold_fk, DROP CONSTRAINT session_place_hold_uq, DROP CONSTRAINT session_place_session_uq,
      DROP COLUMN hold_id, ADD CONSTRAINT session_place_pk PRIMARY KEY (organization_id, session_id, person_id)`)
    await run('DROP TABLE session_hold')
    await run('DROP FUNCTION take_hold_places()')
    await run('DROP FUNCTION taken_time(uuid, uuid, timestamptz, timestamptz)')
    await run('ALTER TABLE session DROP COLUMN series_id, DROP COLUMN series_position, DROP COLUMN recurs_at')
    await run('DROP TABLE session_series')
  }
}
