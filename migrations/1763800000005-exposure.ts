import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** The append-only ledger of who has been how far into which room. */
export class Exposure1763800000005 implements MigrationInterface {
  name = 'Exposure1763800000005'

  async up(queryRunner: QueryRunner): Promise<void> {
    // `corrects` points at a line of the same person, which is why that key carries the person.
    // A line is corrected once; what corrects it further corrects the correction.
    await queryRunner.query(`CREATE TABLE exposure_entry (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      room_id uuid NOT NULL,
      depth integer NOT NULL,
      minutes integer NOT NULL,
      occurred_on date NOT NULL,
      source text NOT NULL,
      note text,
      session_id uuid,
      corrects uuid,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT exposure_entry_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT exposure_entry_person_uq UNIQUE (organization_id, person_id, id),
      CONSTRAINT exposure_entry_session_uq UNIQUE (organization_id, session_id, person_id),
      CONSTRAINT exposure_entry_corrects_uq UNIQUE (organization_id, corrects),
      CONSTRAINT exposure_entry_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT exposure_entry_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
      CONSTRAINT exposure_entry_corrects_fk FOREIGN KEY (organization_id, person_id, corrects)
        REFERENCES exposure_entry (organization_id, person_id, id),
      CONSTRAINT exposure_entry_depth_ck CHECK (depth BETWEEN 0 AND 4),
      CONSTRAINT exposure_entry_minutes_ck CHECK (minutes >= 0),
      CONSTRAINT exposure_entry_source_ck CHECK (source IN ('self_reported', 'imported', 'earned')),
      CONSTRAINT exposure_entry_corrects_ck CHECK (corrects <> id)
    )`)
    await queryRunner.query('CREATE INDEX exposure_entry_room_ix ON exposure_entry (organization_id, room_id, id)')
    await protect(queryRunner, 'exposure_entry', 'SELECT, INSERT')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE exposure_entry')
  }
}
