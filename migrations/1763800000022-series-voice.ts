import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which sessions of a series are told of with it. Those that are there were told of one by one. */
export class SeriesVoice1763800000022 implements MigrationInterface {
  name = 'SeriesVoice1763800000022'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE session ADD with_series boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT session_with_series_ck CHECK (series_id IS NOT NULL OR NOT with_series)`)
    await queryRunner.query('ALTER TABLE session ALTER with_series DROP DEFAULT')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE session DROP with_series')
  }
}
