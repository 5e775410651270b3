import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roleOption } from '../../src/storage/database.ts'
import { testDatabase } from '../setup/test-database.ts'

const HERE = '00000000-0000-7000-8000-00000000000a'
const ELSEWHERE = '00000000-0000-7000-8000-00000000000b'
const PLATFORM = '00000000-0000-7000-8000-0000000000aa'

/** Tables whose rows belong to a platform first; their policy names it instead of the organization. */
const OF_A_PLATFORM = ['client']

let owner: pg.Client
let application: pg.Client
beforeAll(async () => {
  const url = await testDatabase()
  owner = new pg.Client({ connectionString: url })
  application = new pg.Client({ connectionString: url, options: roleOption('anteroom_app') })
  await Promise.all([owner.connect(), application.connect()])
  await owner.query(`INSERT INTO platform (id, name, created_at) VALUES ($1, 'Platform', now())`, [PLATFORM])
})
afterAll(() => Promise.all([owner.end(), application.end()]))

const tablesOfTenants = async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'organization_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

/** A row in this table for each of these organizations, whatever the columns are; checks and foreign keys look away. */
const fill = async (table: string, organizations: string[]) => {
  const { rows: columns } = await owner.query<{ name: string; type: string }>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type FROM pg_attribute a
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND (a.attnotnull OR a.attname = 'organization_id') AND a.attname <> 'position'`,
    [table],
  )
  const { rows: checks } = await owner.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
    [table],
  )
  for (const { name } of checks) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  const ANY: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    jsonb: `'{}'`,
    date: 'now()',
    'timestamp with time zone': 'now()',
    tstzrange: 'tstzrange(now(), NULL)',
    boolean: 'false',
    text: 'gen_random_uuid()::text',
    'character varying': 'gen_random_uuid()::text',
  }
  const valueOf = ({ name, type }: { name: string; type: string }) => {
    if (name === 'organization_id') return '$1'
    return ANY[type] ?? (type.endsWith('[]') ? `'{}'` : '1')
  }
  for (const organization of organizations) {
    await owner.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column.name}"`).join(', ')}) VALUES (${columns.map(valueOf).join(', ')})`,
      [organization],
    )
  }
}

const asOrganization = async <T>(organizationId: string, work: () => Promise<T>): Promise<T> => {
  await application.query('BEGIN')
  await application.query(
    `SELECT set_config('anteroom.organization_id', $1, true), set_config('anteroom.platform_id', $2, true)`,
    [organizationId, '00000000-0000-0000-0000-000000000000'],
  )
  try {
    return await work()
  } finally {
    await application.query('ROLLBACK')
  }
}

describe('row-level security', () => {
  it('is enabled and forced, with a policy for the application, on every table of an organization', async () => {
    const tables = await tablesOfTenants()
    expect(tables.length).toBeGreaterThan(8)
    const { rows } = await owner.query<{ name: string; enabled: boolean; forced: boolean; policies: string[] | null }>(
      `SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
              (SELECT array_agg(p.policyname::text) FROM pg_policies p
               WHERE p.schemaname = 'public' AND p.tablename = c.relname AND 'anteroom_app' = ANY(p.roles)) AS policies
       FROM pg_class c WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
      [tables],
    )
    expect(rows).toEqual(tables.map((name) => ({ name, enabled: true, forced: true, policies: [`${name}_tenant`] })))
  })

  it('cannot be passed by by the roles that the program works under', async () => {
    const { rows } = await owner.query(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'anteroom%' AND (rolbypassrls OR rolsuper OR rolcreaterole OR rolcanlogin)`,
    )
    expect(rows).toEqual([])
    const { rows: owned } = await owner.query(`SELECT tablename FROM pg_tables WHERE tableowner LIKE 'anteroom%'`)
    expect(owned).toEqual([])
  })

  it('shows, changes and takes nothing of another organization where a query forgot to ask for its own', async () => {
    const tables = (await tablesOfTenants()).filter((table) => !OF_A_PLATFORM.includes(table))
    // The owner is a superuser here, whom policies do not bind; keys are not what is looked at.
    await owner.query(`SET session_replication_role = replica`)
    for (const table of tables) await fill(table, [HERE, ELSEWHERE])
    for (const table of tables) {
      const seen = await asOrganization(HERE, () => application.query(`SELECT organization_id FROM ${table}`))
      expect(seen.rows, table).toEqual([{ organization_id: HERE }])
      const nobody = await asOrganization('00000000-0000-0000-0000-000000000000', () =>
        application.query(`SELECT 1 FROM ${table}`),
      )
      expect(nobody.rows, table).toEqual([])
      const { rows: grants } = await owner.query<{ updates: boolean; deletes: boolean }>(
        `SELECT has_table_privilege('anteroom_app', $1, 'UPDATE') AS updates, has_table_privilege('anteroom_app', $1, 'DELETE') AS deletes`,
        [table],
      )
      if (grants[0]?.updates) {
        const taken = asOrganization(HERE, () =>
          application.query(`UPDATE ${table} SET organization_id = $1`, [ELSEWHERE]),
        )
        await expect(taken, table).rejects.toThrow('row-level security')
      }
      if (grants[0]?.deletes) {
        const deleted = await asOrganization(HERE, () => application.query(`DELETE FROM ${table}`))
        expect(deleted.rowCount, table).toBe(1)
      }
    }
  })

  it('lets nothing be put into another organization', async () => {
    const put = asOrganization(HERE, () =>
      application.query(
        `INSERT INTO room (id, organization_id, name, function, kind, sensitivity, guest_seats, version, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, 'Board meeting', 'board', 'meeting', 'internal', 1, 1, now(), now())`,
        [ELSEWHERE],
      ),
    )
    await expect(put).rejects.toThrow('row-level security')
  })

  it('answers with an error where no organization is named at all', async () => {
    await expect(application.query('SELECT id FROM room')).rejects.toThrow(/anteroom.organization_id|for type uuid: ""/)
  })
})
