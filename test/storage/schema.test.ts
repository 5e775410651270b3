import { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entities } from '../../src/app.ts'
import { testDatabase } from '../setup/test-database.ts'

let owner: DataSource
beforeAll(async () => {
  owner = await new DataSource({ type: 'postgres', url: await testDatabase(), entities }).initialize()
})
afterAll(() => owner.destroy())

const OURS = { p: /_pk$/, u: /_uq$/, f: /_fk$/, c: /_ck$/, x: /_ex$/ } as const

describe('the migrated database', () => {
  it('is what the entities say: TypeORM would change nothing', async () => {
    const drift = await owner.driver.createSchemaBuilder().log()
    expect(drift.upQueries.map((each) => each.query)).toEqual([])
  })

  it('has an entity for each table', async () => {
    const tables = await owner.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1`,
    )
    expect(tables.map((table) => table.name)).toEqual(owner.entityMetadatas.map((entity) => entity.tableName).sort())
  })

  it('has no constraint whose name was made up by a tool', async () => {
    const constraints = await owner.query<{ table: string; name: string; kind: keyof typeof OURS }[]>(
      `SELECT t.relname AS table, c.conname AS name, c.contype AS kind
       FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
       WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f', 'c', 'x') AND t.relname <> 'schema_migration'`,
    )
    expect(constraints.length).toBeGreaterThan(20)
    const foreign = constraints.filter(
      ({ table, name, kind }) => !name.startsWith(`${table}_`) || !OURS[kind].test(name),
    )
    expect(foreign).toEqual([])
  })

  it('has no index whose name was made up by a tool', async () => {
    const indexes = await owner.query<{ table: string; name: string }[]>(
      `SELECT tablename AS table, indexname AS name FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    )
    expect(indexes.length).toBeGreaterThan(10)
    const foreign = indexes.filter(({ table, name }) => !name.startsWith(`${table}_`) || !/_(pk|uq|ix|ex)$/.test(name))
    expect(foreign).toEqual([])
  })

  it('keeps the organization in every key between two tables of organizations', async () => {
    const keys = await owner.query<{ name: string }[]>(
      `SELECT c.conname AS name FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
         AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'organization_id')
         AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'organization_id')
         AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'organization_id' AND a.attnum = ANY(c.conkey))`,
    )
    // An event's id is unique in all organizations and is given by the service alone.
    expect(keys.map((key) => key.name)).toEqual(['event_number_event_fk'])
  })

  it('has statistics of new organizations soon', async () => {
    const late = await owner.query<{ name: string }[]>(
      `SELECT c.relname AS name FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organization_id'
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND NOT coalesce(c.reloptions @> '{autovacuum_analyze_scale_factor=0,autovacuum_analyze_threshold=1000}', false)`,
    )
    expect(late).toEqual([])
  })
})
