import type { MigrationInterface, QueryRunner } from 'typeorm'
import { letSweepSee, protect } from './support/protect.ts'

/** People as HR knows them. What they bring to the marketplace stands in their profiles. */
export class People1763800000002 implements MigrationInterface {
  name = 'People1763800000002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE person (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      external_id text NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      time_zone text NOT NULL,
      languages text[] NOT NULL,
      department text,
      title text,
      level integer,
      manager_id uuid,
      hire_date date,
      attributes jsonb NOT NULL,
      left_at timestamptz,
      version integer NOT NULL,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      CONSTRAINT person_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT person_external_id_uq UNIQUE (organization_id, external_id),
      CONSTRAINT person_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT person_manager_fk FOREIGN KEY (organization_id, manager_id) REFERENCES person (organization_id, id),
      CONSTRAINT person_manager_ck CHECK (manager_id <> id)
    )`)
    await queryRunner.query('CREATE INDEX person_manager_ix ON person (organization_id, manager_id)')
    await protect(queryRunner, 'person')
    await letSweepSee(queryRunner, 'person', 'id, organization_id, left_at')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE person')
  }
}
