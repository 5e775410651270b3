import type { MigrationInterface, QueryRunner } from 'typeorm'
import { protect } from './support/protect.ts'

/** How a pair was judged when it was offered or made, so that one can see later what the judgement was worth. */
export class Learning1763800000021 implements MigrationInterface {
  name = 'Learning1763800000021'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE pair_judgement (
      id uuid NOT NULL,
      organization_id uuid NOT NULL,
      mentee_id uuid NOT NULL,
      mentor_id uuid NOT NULL,
      judged_at timestamptz NOT NULL,
      feature_values jsonb NOT NULL,
      CONSTRAINT pair_judgement_pk PRIMARY KEY (organization_id, id),
      CONSTRAINT pair_judgement_mentee_fk FOREIGN KEY (organization_id, mentee_id) REFERENCES person (organization_id, id),
      CONSTRAINT pair_judgement_mentor_fk FOREIGN KEY (organization_id, mentor_id) REFERENCES person (organization_id, id)
    )`)
    await queryRunner.query(
      'CREATE INDEX pair_judgement_pair_ix ON pair_judgement (organization_id, mentee_id, mentor_id, judged_at)',
    )
    await protect(queryRunner, 'pair_judgement', 'SELECT, INSERT')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE pair_judgement')
  }
}
