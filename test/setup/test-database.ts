import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { commitInHaste } from './commit-in-haste.ts'
import { atEnd } from './at-end.ts'

/** A migrated database of this test file's own; dropped at its end. */
export async function testDatabase(): Promise<string> {
  const server = inject('databaseServer')
  const template = inject('databaseName')
  const name = `${template}_${randomBytes(6).toString('hex')}`
  const run = async (...statements: string[]) => {
    const admin = new pg.Client({ connectionString: server })
    await admin.connect()
    try {
      // Cloning needs the template to itself; files clone one after another.
      await admin.query('SELECT pg_advisory_lock(7214099)')
      for (const sql of statements) await admin.query(sql)
    } finally {
      await admin.end()
    }
  }
  await run(`CREATE DATABASE ${name} TEMPLATE ${template}`, commitInHaste(name))
  atEnd(() => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
