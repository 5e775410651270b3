import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A run's candidates go when another run replaces it; those of runs that are replaced already go now. */
export class CandidatesOfReplacedRuns1763800000023 implements MigrationInterface {
  name = 'CandidatesOfReplacedRuns1763800000023'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('GRANT DELETE ON assignment_candidate TO anteroom_app')
    await queryRunner.query(`DELETE FROM assignment_candidate AS c USING assignment AS a
      WHERE (a.organization_id, a.id) = (c.organization_id, c.assignment_id) AND a.status = 'replaced'`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('REVOKE DELETE ON assignment_candidate FROM anteroom_app')
  }
}
