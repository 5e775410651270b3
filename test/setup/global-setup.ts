import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../migrations/index.ts'
import { migrate } from '../../src/storage/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Server that the suite's databases live on. */
    databaseServer: string
    /** A migrated database that each test file clones. */
    templateDatabase: string
  }
}

export const databaseServer = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Migrates one template database; test files clone it in about 50 ms. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = `anteroom_template_${process.pid}`
  const admin = new pg.Client({ connectionString: databaseServer })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${template}`)
  await admin.query(`CREATE DATABASE ${template}`)
  const url = new URL(databaseServer)
  url.pathname = `/${template}`
  await migrate(url.href, migrations)
  project.provide('databaseServer', databaseServer)
  project.provide('templateDatabase', template)
  return async () => {
    await admin.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await admin.end()
  }
}
