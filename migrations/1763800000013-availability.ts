import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a person can say about being booked beside their hours. */
export class Availability1763800000013 implements MigrationInterface {
  name = 'Availability1763800000013'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE availability
      ADD COLUMN out_of_office jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN buffer_before_minutes integer NOT NULL DEFAULT 0,
      ADD COLUMN buffer_after_minutes integer NOT NULL DEFAULT 0,
      ADD COLUMN most_sessions_per_day integer,
      ADD COLUMN most_sessions_per_week integer,
      ADD COLUMN preparation_lead_minutes integer NOT NULL DEFAULT 0,
      ALTER COLUMN time_zone DROP NOT NULL`)
    // The defaults were for the rows there; a statement that forgets a column should fail.
    await queryRunner.query(`ALTER TABLE availability
      ALTER COLUMN out_of_office DROP DEFAULT,
      ALTER COLUMN buffer_before_minutes DROP DEFAULT,
      ALTER COLUMN buffer_after_minutes DROP DEFAULT,
      ALTER COLUMN preparation_lead_minutes DROP DEFAULT`)
    // What is shown changes with the person's zone where there is none of its own, whoever writes that.
    await queryRunner.query(`CREATE FUNCTION move_availability() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE availability SET version = version + 1, updated_at = NEW.updated_at
        WHERE organization_id = NEW.organization_id AND person_id = NEW.id AND time_zone IS NULL;
        RETURN NULL;
      END $$`)
    await queryRunner.query(`CREATE TRIGGER availability_moves AFTER UPDATE OF time_zone ON person
      FOR EACH ROW WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION move_availability()`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER availability_moves ON person')
    await queryRunner.query('DROP FUNCTION move_availability()')
    await queryRunner.query(`UPDATE availability a SET time_zone = p.time_zone FROM person p
      WHERE p.organization_id = a.organization_id AND p.id = a.person_id AND a.time_zone IS NULL`)
    await queryRunner.query(`ALTER TABLE availability
      DROP COLUMN out_of_office,
      DROP COLUMN buffer_before_minutes,
      DROP COLUMN buffer_after_minutes,
      DROP COLUMN most_sessions_per_day,
      DROP COLUMN most_sessions_per_week,
      DROP COLUMN preparation_lead_minutes,
      ALTER COLUMN time_zone SET NOT NULL`)
  }
}
