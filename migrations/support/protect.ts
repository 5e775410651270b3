import type { QueryRunner } from 'typeorm'

/**
 * Row-level security for a table that belongs to an organization: the second barrier behind the `where` of every store.
 * Forced, so that it holds for the owner as well; `grants` is what the application role may do at all.
 */
export async function protect(
  queryRunner: QueryRunner,
  table: string,
  grants = 'SELECT, INSERT, UPDATE, DELETE',
): Promise<void> {
  await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`)
  await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`)
  await queryRunner.query(
    `CREATE POLICY ${table}_tenant ON ${table} TO anteroom_app
       USING (organization_id = current_organization()) WITH CHECK (organization_id = current_organization())`,
  )
  await queryRunner.query(`GRANT ${grants} ON ${table} TO anteroom_app`)
}

/** Lets the sweep see these columns of all organizations, and nothing else of them. */
export async function letSweepSee(queryRunner: QueryRunner, table: string, columns: string): Promise<void> {
  await queryRunner.query(`CREATE POLICY ${table}_sweep ON ${table} FOR SELECT TO anteroom_system USING (true)`)
  await queryRunner.query(`GRANT SELECT (${columns}) ON ${table} TO anteroom_system`)
}
