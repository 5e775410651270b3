import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** Table, its column with the person, and the statements that change what matching knows of them as a mentor. */
const WATCHED = [
  ['person', 'id', ['UPDATE']],
  ['availability', 'person_id', ['INSERT', 'UPDATE', 'DELETE']],
  ['host', 'person_id', ['INSERT', 'UPDATE', 'DELETE']],
  ['exposure_entry', 'person_id', ['INSERT']],
  ['mentorship', 'mentor_id', ['INSERT', 'UPDATE']],
  ['offer', 'mentor_id', ['UPDATE']],
  ['session', 'mentor_id', ['UPDATE']],
  ['mentor_profile', 'person_id', ['INSERT', 'UPDATE', 'DELETE']],
] as const

/** Which mentors have changed, by transaction, so that pictures of them in memory are never behind. */
export class MentorChanges1763800000020 implements MigrationInterface {
  name = 'MentorChanges1763800000020'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE mentor_change (
      organization_id uuid NOT NULL,
      changed_in bigint NOT NULL,
      person_id uuid NOT NULL,
      recorded_at timestamptz NOT NULL,
      CONSTRAINT mentor_change_pk PRIMARY KEY (organization_id, changed_in, person_id)
    )`)
    await queryRunner.query('CREATE INDEX mentor_change_recorded_ix ON mentor_change (recorded_at)')
    await protect(queryRunner, 'mentor_change', 'SELECT, INSERT')
    await queryRunner.query('CREATE POLICY mentor_change_sweep ON mentor_change TO anteroom_system USING (true)')
    await queryRunner.query('GRANT SELECT (recorded_at), DELETE ON mentor_change TO anteroom_system')

    // By the database, so that no statement can change a mentor unnoticed. Who has no profile is no mentor, unless it has just gone.
    await queryRunner.query(`CREATE FUNCTION note_mentor_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('INSERT INTO mentor_change (organization_id, changed_in, person_id, recorded_at)
          SELECT DISTINCT c.organization_id, pg_current_xact_id()::text::bigint, c.%1$I, now() FROM changed c
          WHERE %2$L = ''mentor_profile'' OR EXISTS (
            SELECT 1 FROM mentor_profile m WHERE m.organization_id = c.organization_id AND m.person_id = c.%1$I)
          ON CONFLICT DO NOTHING', TG_ARGV[0], TG_TABLE_NAME);
        RETURN NULL;
      END $$`)
    for (const [table, column, statements] of WATCHED) {
      for (const statement of statements) {
        await queryRunner.query(`CREATE TRIGGER note_mentor_${statement.toLowerCase()} AFTER ${statement} ON ${table}
          REFERENCING ${statement === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION note_mentor_change('${column}')`)
      }
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, , statements] of WATCHED) {
      for (const statement of statements) {
        await queryRunner.query(`DROP TRIGGER note_mentor_${statement.toLowerCase()} ON ${table}`)
      }
    }
    await queryRunner.query('DROP FUNCTION note_mentor_change()')
    await queryRunner.query('DROP TABLE mentor_change')
  }
}
