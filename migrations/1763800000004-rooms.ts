import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** Rooms and the people with a standing place in them. */
export class Rooms1763800000004 implements MigrationInterface {
  name = 'Rooms1763800000004'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE room (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      external_id text,
      name text NOT NULL,
      function text NOT NULL,
      kind text NOT NULL,
      sensitivity text NOT NULL,
      description text,
      what_you_see text,
      why_it_matters text,
      what_to_look_for text,
      guest_seats integer NOT NULL,
      catalogue_slug text,
      archived_at timestamptz,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT room_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT room_external_id_uq UNIQUE (organization_id, external_id),
      CONSTRAINT room_catalogue_slug_uq UNIQUE (organization_id, catalogue_slug),
      CONSTRAINT room_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT room_function_ck CHECK (function IN ('board', 'executive', 'finance', 'sales', 'customer', 'product',
        'partnerships', 'people', 'legal', 'mergers', 'operations', 'marketing')),
      CONSTRAINT room_kind_ck CHECK (kind IN ('meeting', 'call', 'review', 'post_mortem', 'project', 'document')),
      CONSTRAINT room_sensitivity_ck CHECK (sensitivity IN ('open', 'internal', 'customer_confidential', 'personal_data',
        'inside_information', 'privileged')),
      CONSTRAINT room_guest_seats_ck CHECK (guest_seats >= 0)
    )`)
    await protect(queryRunner, 'room', 'SELECT, INSERT, UPDATE')

    await queryRunner.query(`CREATE TABLE host (
      organization_id uuid NOT NULL,
      room_id uuid NOT NULL,
      person_id uuid NOT NULL,
      standing text NOT NULL,
      may_bring_guests boolean NOT NULL,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT host_pk PRIMARY KEY (organization_id, room_id, person_id),
      CONSTRAINT host_room_fk FOREIGN KEY (organization_id, room_id) REFERENCES room (organization_id, id),
      CONSTRAINT host_person_fk FOREIGN KEY (organization_id, person_id) REFERENCES person (organization_id, id),
      CONSTRAINT host_standing_ck CHECK (standing IN ('owner', 'regular', 'former')),
      CONSTRAINT host_former_ck CHECK (standing <> 'former' OR NOT may_bring_guests)
    )`)
    await queryRunner.query('CREATE INDEX host_person_ix ON host (organization_id, person_id)')
    await protect(queryRunner, 'host')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE host')
    await queryRunner.query('DROP TABLE room')
  }
}
