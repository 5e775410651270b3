import pg from 'pg'
import { migrations } from '../../migrations/index.ts'
import { commitInHaste } from './commit-in-haste.ts'
import { migrate } from '../../src/storage/migrate.ts'

/** Makes a migrated database on this server, and drops it again. */
export async function migratedDatabase(server: string, name: string): Promise<{ url: string; drop(): Promise<void> }> {
  const run = async (...statements: string[]) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    try {
      for (const sql of statements) await admin.query(sql)
    } finally {
      await admin.end()
    }
  }
  const url = new URL(server)
  url.pathname = `/${name}`
  await run(`CREATE DATABASE ${name}`, commitInHaste(name))
  const drop = () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  try {
    await migrate(url.href, migrations)
  } catch (error) {
    await drop()
    throw error
  }
  return { url: url.href, drop }
}
