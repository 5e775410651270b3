import pg from 'pg'
import { DataSource, type MigrationInterface } from 'typeorm'

/** Any number, the same in every process: one of them migrates, the others wait. */
const MIGRATION_LOCK = 7_214_001

type MigrationClass = new () => MigrationInterface

/** Brings the schema up to date as the database's owner, under an advisory lock. Returns the names of what it ran. */
export async function migrate(url: string, migrations: MigrationClass[]): Promise<string[]> {
  const lock = new pg.Client({
    connectionString: url,
    application_name: 'anteroom-migrate',
    connectionTimeoutMillis: 5_000,
  })
  lock.on('error', () => {})
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      migrations,
      migrationsTableName: 'schema_migration',
      migrationsTransactionMode: 'each',
    })
    await dataSource.initialize()
    try {
      const ran = await dataSource.runMigrations()
      await dataSource.query('GRANT SELECT ON schema_migration TO anteroom_system')
      return ran.map((migration) => migration.name)
    } finally {
      await dataSource.destroy()
    }
  } finally {
    await lock.end()
  }
}
