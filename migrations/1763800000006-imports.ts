import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** What came of each import. */
export class Imports1763800000006 implements MigrationInterface {
  name = 'Imports1763800000006'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE import (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      kind text NOT NULL,
      dry_run boolean NOT NULL,
      status text NOT NULL,
      counts jsonb NOT NULL,
      unknown_columns text[] NOT NULL,
      problems jsonb NOT NULL,
      rows jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT import_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT import_organization_fk FOREIGN KEY (organization_id) REFERENCES organization (id),
      CONSTRAINT import_kind_ck CHECK (kind IN ('people', 'rooms', 'hosts', 'exposure')),
      CONSTRAINT import_status_ck CHECK (status IN ('completed', 'failed'))
    )`)
    await protect(queryRunner, 'import', 'SELECT, INSERT')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE import')
  }
}
